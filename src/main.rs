use mdd::diagnostic::{Paint, show};
use std::path::Path;
fn main() {
    let t = std::time::Instant::now();
    let project = match mdd::project::Project::open(Path::new(".")) {
        Ok(p) => p,
        Err(f) => {
            for d in f.diagnostics.iter() {
                eprintln!("{}\n", show(d, &f.files, Paint::Plain));
            }
            return;
        }
    };
    eprintln!("open {:?}", t.elapsed());
    let (pack, data) = rayon::join(|| project.pack("3.0"), || project.dataset());
    eprintln!("load {:?}", t.elapsed());
    let pack = match pack {
        Ok((p, w)) => {
            for d in w.iter() {
                eprintln!("{}\n", show(d, &project.files, Paint::Plain));
            }
            Some(p)
        }
        Err(ds) => {
            for d in ds.iter() {
                eprintln!("{}\n", show(d, &project.files, Paint::Plain));
            }
            None
        }
    };
    let data = match data {
        Ok(d) => Some(d),
        Err(ds) => {
            for d in ds.iter() {
                eprintln!("{}\n", show(d, &project.files, Paint::Plain));
            }
            None
        }
    };
    let (Some(pack), Some(data)) = (pack, data) else { return };
    let e = match mdd::engine::evaluate(&pack, &data, project.peildatum()) {
        Ok(e) => e,
        Err(ds) => {
            for d in ds.iter() {
                eprintln!("{}\n", show(d, &project.files, Paint::Plain));
            }
            return;
        }
    };
    eprintln!("evaluate {:?}", t.elapsed());
    for name in ["Kaag en Braassem", "Tilburg", "Rozendaal", "Westerwolde"] {
        let g = data.find(name).unwrap();
        println!("{name}");
        for (i, ind) in e.indicators() {
            let s = e.score(i, g).unwrap();
            println!(
                "{:5} {:80} {:12} {:8} {:?} {}",
                ind.section, ind.label, s.display, s.benchmark_display, s.colour, s.why
            );
        }
    }
    let g = data.find("1884").unwrap();
    let n = mdd::engine::National::new(&e);
    for t in pack.tables.values() {
        println!("{}", t.title);
        for r in e.table(&n, t, g) {
            println!("   {:?}", r.iter().map(|c| c.display.as_str()).collect::<Vec<_>>());
        }
    }
    eprintln!("all {:?}", t.elapsed());
}
