//! Streams of old workbooks: numbers, texts in pieces, and any bytes.

use super::*;
use proptest::prelude::*;

#[test]
fn short_numbers_are_read() {
    assert_eq!(short_number((75 << 2) | 2), 75.0);
    assert_eq!(short_number((75 << 2) | 3), 0.75);
    assert_eq!(short_number(0x3FE0_0000), 0.5);
    assert_eq!(short_number((-5i32 << 2) as u32 | 2), -5.0);
}

#[test]
fn a_text_goes_on_in_the_next_piece() {
    let pieces: Vec<&[u8]> = vec![b"\x04\x00\x00ab", b"\x01c\0d\0\x01\x00\x00e"];
    let record = Record { number: 0xFC, pieces };
    let mut bytes = record.bytes_from(0);
    assert_eq!((bytes.text(), bytes.text(), bytes.text()), (Some("abcd".to_owned()), Some("e".to_owned()), None));
}

proptest! {
    #[test]
    fn any_bytes_are_a_workbook_or_not(bytes: Vec<u8>, records in prop::collection::vec((0usize..16, prop::collection::vec(any::<u8>(), 0..40)), 0..12)) {
        let numbers = [0x22u16, 0x41E, 0xE0, 0x85, 0xFC, 0x3C, 0xA, 0x809, 0x207, 0x6, 0x203, 0x27E, 0xBD, 0xFD, 0xE5, 0x208];
        let mut stream = b"\x09\x08\x04\0\0\x06\x05\0".to_vec();
        for (number, bytes) in records {
            stream.extend(numbers[number].to_le_bytes());
            stream.extend(u16::try_from(bytes.len()).unwrap().to_le_bytes());
            stream.extend(bytes);
        }
        for stream in [bytes, stream.clone(), [stream, b"\x0A\0\0\0".to_vec()].concat()] {
            if let Ok(biff) = Biff::read(&stream) {
                let sheet = BiffSheet { name: String::new(), hidden: false, start: 0 };
                let _ = biff.each(&stream, &sheet, &mut |_, _, _| {});
            }
        }
    }
}
