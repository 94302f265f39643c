//! A PDF with its small objects packed. The tags of a report are thousands of them, and Typst writes each as it is: packed, a
//! file is two fifths of what it was.
//!
//! Every object keeps its number and its bytes; only where they stand is another (object streams and a cross-reference stream
//! of ISO 32000). Knows nothing of reports.

use std::collections::BTreeMap;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;

/// How many objects are packed together: a reader unpacks all of them for one.
const TOGETHER: usize = 200;

/// How an object begins and ends: `12 0 obj`, `endobj`.
const BEGINS: &[u8] = b" 0 obj\n";
const ENDS: &[u8] = b"endobj";

/// The same document in less; none when it is not written as Typst writes.
pub(super) fn packed(pdf: &[u8]) -> Option<Vec<u8>> {
    let written = Written::read(pdf)?;
    let mut packing = Packing { bytes: written.head.to_vec(), places: BTreeMap::new() };
    let (streams, small): (Vec<_>, Vec<_>) = written.objects.iter().partition(|object| object.is_stream());
    for object in streams {
        packing.at_end(object.number);
        packing.bytes.extend_from_slice(object.whole);
    }
    let mut next = written.size;
    for together in small.chunks(TOGETHER) {
        packing.together(next, together)?;
        next += 1;
    }
    packing.finish(next, written.trailer)
}

struct Object<'p> {
    number: u32,
    /// From its number to the next object.
    whole: &'p [u8],
    /// What it holds.
    body: &'p [u8],
}

impl Object<'_> {
    fn is_stream(&self) -> bool {
        self.body.ends_with(b"endstream")
    }
}

/// A PDF as Typst writes it: objects one behind the other, a table of where they begin, and what is said of the whole.
struct Written<'p> {
    head: &'p [u8],
    objects: Vec<Object<'p>>,
    /// One more than the highest number.
    size: u32,
    /// Which objects the document begins with, between `<<` and `>>`; without its size.
    trailer: &'p str,
}

impl<'p> Written<'p> {
    fn read(pdf: &'p [u8]) -> Option<Written<'p>> {
        let tail = last(pdf, b"startxref")?;
        let table = last(pdf.get(..tail)?, b"xref\n0 ")?;
        let (table_text, end) = (std::str::from_utf8(pdf.get(table..tail)?).ok()?, table);
        let (rows, trailer) = table_text.split_once("trailer")?;
        let mut offsets: Vec<(usize, u32)> = Vec::new();
        for (number, row) in (0..).zip(rows.lines().skip(2)) {
            let mut fields = row.split_whitespace();
            let (offset, in_use) = (fields.next()?, fields.nth(1)? == "n");
            if in_use {
                offsets.push((offset.parse().ok()?, number));
            }
        }
        offsets.sort_unstable();
        let ends = offsets.iter().map(|(offset, _)| *offset).skip(1).chain([end]);
        let object = |((from, number), to)| Object::read(number, pdf.get(from..to)?);
        let objects = offsets.iter().copied().zip(ends).map(object).collect::<Option<Vec<_>>>()?;
        let trailer = trailer.trim().strip_prefix("<<")?.strip_suffix(">>")?.trim();
        let trailer = trailer.strip_prefix("/Size ")?;
        let (size, trailer) = trailer.split_at(trailer.find(|letter: char| !letter.is_ascii_digit())?);
        let head = pdf.get(..offsets.first()?.0)?;
        Some(Written { head, objects, size: size.parse().ok()?, trailer })
    }
}

impl<'p> Object<'p> {
    fn read(number: u32, whole: &'p [u8]) -> Option<Object<'p>> {
        let begin = whole.windows(BEGINS.len()).position(|found| found == BEGINS)? + BEGINS.len();
        let body = whole.get(begin..last(whole, ENDS)?)?.trim_ascii();
        Some(Object { number, whole, body })
    }
}

/// Where the bytes are found last.
fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|found| found == wanted)
}

/// Where an object stands: at a place in the file, or as which one of those in a stream.
#[derive(Clone, Copy)]
enum Place {
    At(usize),
    In(u32, usize),
}

struct Packing {
    bytes: Vec<u8>,
    places: BTreeMap<u32, Place>,
}

impl Packing {
    fn at_end(&mut self, number: u32) {
        self.places.insert(number, Place::At(self.bytes.len()));
    }

    /// Writes these objects as one stream of that number.
    fn together(&mut self, number: u32, objects: &[&Object<'_>]) -> Option<()> {
        let (mut index, mut bodies) = (String::new(), Vec::new());
        for (at, object) in objects.iter().enumerate() {
            index.push_str(&format!("{} {} ", object.number, bodies.len()));
            bodies.extend_from_slice(object.body);
            bodies.push(b'\n');
            self.places.insert(object.number, Place::In(number, at));
        }
        let head = format!("/Type /ObjStm /N {} /First {}", objects.len(), index.len());
        self.stream(number, &head, &[index.as_bytes(), &bodies].concat())
    }

    fn stream(&mut self, number: u32, head: &str, content: &[u8]) -> Option<()> {
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::default());
        packer.write_all(content).ok()?;
        let content = packer.finish().ok()?;
        self.at_end(number);
        let length = content.len();
        let head = format!("{number} 0 obj\n<< {head} /Filter /FlateDecode /Length {length} >>\nstream\n");
        self.bytes.extend_from_slice(head.as_bytes());
        self.bytes.extend_from_slice(&content);
        self.bytes.extend_from_slice(b"\nendstream\nendobj\n");
        Some(())
    }

    /// Writes where everything stands, as the stream of that number.
    fn finish(mut self, number: u32, trailer: &str) -> Option<Vec<u8>> {
        let from = self.bytes.len();
        self.at_end(number);
        let mut table = Vec::new();
        for number in 0..=number {
            let (kind, place, at): (u8, u32, u16) = match self.places.get(&number) {
                Some(Place::At(place)) => (1, (*place).try_into().ok()?, 0),
                Some(Place::In(stream, at)) => (2, *stream, (*at).try_into().ok()?),
                // The one of number 0, by which those that are not in use are known.
                None => (0, 0, u16::MAX),
            };
            table.push(kind);
            table.extend_from_slice(&place.to_be_bytes());
            table.extend_from_slice(&at.to_be_bytes());
        }
        let head = format!("/Type /XRef /Size {} /W [1 4 2] {trailer}", number + 1);
        self.stream(number, &head, &table)?;
        self.bytes.extend_from_slice(format!("startxref\n{from}\n%%EOF\n").as_bytes());
        Some(self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::ZlibDecoder;

    use super::*;

    /// As Typst writes: a catalog, a stream of two letters, and a number that is not in use.
    fn plain() -> Vec<u8> {
        let mut pdf = b"%PDF-1.7\n%\x80\x80\n\n".to_vec();
        let objects =
            ["1 0 obj\n<</Type/Catalog>>\nendobj\n\n", "3 0 obj\n<</Length 2>>stream\nhi\nendstream\nendobj\n\n"];
        let offsets: Vec<usize> = objects.iter().map(|object| (pdf.len(), pdf.extend(object.bytes())).0).collect();
        let table = pdf.len();
        let [catalog, stream] = offsets[..] else { panic!("two objects") };
        let rows =
            format!("0000000002 65535 f\r\n{catalog:010} 00000 n\r\n0000000000 00000 f\r\n{stream:010} 00000 n\r\n");
        pdf.extend(format!("xref\n0 4\n{rows}trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n{table}\n%%EOF").bytes());
        pdf
    }

    /// What a stream holds, of which this is the head.
    fn unpacked(pdf: &[u8], head: &str) -> Vec<u8> {
        let from = last(pdf, head.as_bytes()).unwrap();
        let from = from + pdf[from..].windows(7).position(|found| found == b"stream\n").unwrap() + 7;
        let mut content = Vec::new();
        ZlibDecoder::new(&pdf[from..]).read_to_end(&mut content).unwrap();
        content
    }

    #[test]
    fn every_object_is_kept_and_found() {
        let before = plain();
        let after = packed(&before).unwrap();
        assert!(after.starts_with(b"%PDF-1.7\n%\x80\x80\n\n3 0 obj\n<</Length 2>>stream\nhi\nendstream\nendobj\n\n"));
        assert_eq!(unpacked(&after, "/Type /ObjStm /N 1 /First 4"), b"1 0 <</Type/Catalog>>\n");
        let (stream, together, table) = (
            u8::try_from(last(&after, b"3 0 obj").unwrap()).unwrap(),
            u8::try_from(last(&after, b"4 0 obj").unwrap()).unwrap(),
            u8::try_from(last(&after, b"5 0 obj").unwrap()).unwrap(),
        );
        let rows: [[u8; 7]; 6] = [
            [0, 0, 0, 0, 0, 255, 255],
            [2, 0, 0, 0, 4, 0, 0],
            [0, 0, 0, 0, 0, 255, 255],
            [1, 0, 0, 0, stream, 0, 0],
            [1, 0, 0, 0, together, 0, 0],
            [1, 0, 0, 0, table, 0, 0],
        ];
        assert_eq!(unpacked(&after, "/Type /XRef /Size 6 /W [1 4 2] /Root 1 0 R"), rows.concat());
        assert!(after.ends_with(format!("startxref\n{table}\n%%EOF\n").as_bytes()));
    }

    #[test]
    fn what_typst_does_not_write_is_not_packed() {
        let whole = plain();
        for cut in 0..last(&whole, b"startxref").unwrap() {
            assert!(packed(&whole[..cut]).is_none(), "{cut}");
        }
    }
}
