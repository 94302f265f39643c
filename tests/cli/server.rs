//! A server on this machine that answers as it is told, and remembers what it was asked.

use std::collections::HashMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What it does when it is asked. `{here}` in a header stands for its own address.
#[derive(Clone)]
pub struct Answer {
    status: &'static str,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
    /// Says that there are so many bytes, whatever there are. None: says nothing of it.
    length: Option<usize>,
    /// Waits before it answers.
    slow: Duration,
    /// Hangs up without a word.
    silent: bool,
}

impl Answer {
    pub fn new(status: &'static str, body: impl Into<Vec<u8>>) -> Answer {
        let body = body.into();
        let length = Some(body.len());
        Answer { status, headers: Vec::new(), body, length, slow: Duration::ZERO, silent: false }
    }

    pub fn ok(body: impl Into<Vec<u8>>) -> Answer {
        Answer::new("200 OK", body)
    }

    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Answer {
        self.headers.push((name, value.into()));
        self
    }

    pub fn says_length(self, length: Option<usize>) -> Answer {
        Answer { length, ..self }
    }

    pub fn slow(self, slow: Duration) -> Answer {
        Answer { slow, ..self }
    }

    pub fn silent() -> Answer {
        Answer { silent: true, ..Answer::ok("") }
    }

    pub fn leads_to(location: &str) -> Answer {
        Answer::new("302 Found", "").header("Location", location)
    }
}

/// A question that came: the path, and its headers in small letters.
#[derive(Clone, Debug)]
pub struct Asked {
    pub path: String,
    pub headers: HashMap<String, String>,
}

/// A path, and the answers to it in order; the last one goes on.
type Script = Vec<(String, Vec<Answer>)>;

pub struct Server {
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    script: Arc<Mutex<Script>>,
}

impl Server {
    /// It goes on until the test is over.
    pub fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (asked, script) = (Arc::<Mutex<Vec<Asked>>>::default(), Arc::<Mutex<Script>>::default());
        let server = Server { address: address.clone(), asked: Arc::clone(&asked), script: Arc::clone(&script) };
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (asked, script, address) = (Arc::clone(&asked), Arc::clone(&script), address.clone());
                thread::spawn(move || {
                    // Who asks may hang up at any moment: that is what some tests are about.
                    let _ = serve(&stream, &asked, &script, &address);
                    let _ = stream.shutdown(Shutdown::Both);
                });
            }
        });
        server
    }

    /// What it answers at a path from now on, one after the other.
    pub fn answers(&self, path: &str, answers: &[Answer]) -> &Server {
        let mut script = self.script.lock().unwrap();
        script.retain(|(known, _)| known != path);
        script.push((path.to_owned(), answers.to_vec()));
        self
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// What it was asked since the last time this was called.
    pub fn asked(&self) -> Vec<Asked> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    /// A text with the address of this server by a name that is always the same.
    pub fn unnamed(&self, text: &str) -> String {
        let port = self.address.rsplit(':').next().unwrap();
        // As many letters as the port has, so that what stands under it in a message stays there.
        text.replace(port, &"p".repeat(port.len()))
    }
}

fn serve(
    mut stream: &TcpStream,
    asked: &Mutex<Vec<Asked>>,
    script: &Mutex<Script>,
    address: &str,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let Some(path) = first.split(' ').nth(1).map(str::to_owned) else { return Ok(()) };
    let mut headers = HashMap::new();
    for line in lines {
        let line = line?;
        let Some((name, value)) = line.split_once(':') else { break };
        headers.insert(name.to_lowercase(), value.trim().to_owned());
    }
    asked.lock().unwrap().push(Asked { path: path.clone(), headers });
    let answer = {
        let mut script = script.lock().unwrap();
        match script.iter_mut().find(|(known, _)| *known == path) {
            Some((_, answers)) if answers.len() > 1 => answers.remove(0),
            Some((_, answers)) => answers[0].clone(),
            None => Answer::new("404 Not Found", "nothing here"),
        }
    };
    thread::sleep(answer.slow);
    if answer.silent {
        return Ok(());
    }
    let mut head = format!("HTTP/1.1 {}\r\nConnection: close\r\n", answer.status);
    for (name, value) in &answer.headers {
        head += &format!("{name}: {}\r\n", value.replace("{here}", address));
    }
    let body = match String::from_utf8(answer.body.clone()) {
        Ok(text) => text.replace("{here}", address).into_bytes(),
        Err(_) => answer.body.clone(),
    };
    // A length that was right stays right.
    let length = if answer.length == Some(answer.body.len()) { Some(body.len()) } else { answer.length };
    if let Some(length) = length {
        head += &format!("Content-Length: {length}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    stream.write_all(&body)?;
    stream.flush()
}
