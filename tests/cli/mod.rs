//! The program as a person uses it: a module a command. What a test says is a session: where, what is typed, what is
//! then seen.
#[cfg(feature = "xlsx")]
mod beside;
#[cfg(feature = "xlsx")]
mod changes;
mod check;
#[cfg(all(feature = "fmt", feature = "xlsx"))]
mod ci;
mod data;
mod data_add;
#[cfg(feature = "xlsx")]
mod data_show;
#[cfg(feature = "xlsx")]
mod diff;
#[cfg(feature = "xlsx")]
mod earlier;
#[cfg(feature = "xlsx")]
mod explain;
mod fault;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "xlsx")]
mod fix;
#[cfg(feature = "fmt")]
mod fmt;
#[cfg(feature = "xlsx")]
mod gemeenten;
#[cfg(feature = "xlsx")]
mod golden;
mod help;
#[cfg(all(feature = "html", feature = "pdf", feature = "xlsx"))]
mod hostile;
mod init;
mod installed;
mod mail;
mod message;
mod outside;
mod project;
#[cfg(feature = "xlsx")]
mod publish;
#[cfg(feature = "xlsx")]
mod published;
#[cfg(feature = "xlsx")]
mod report;
mod rules;
#[cfg(feature = "xlsx")]
mod same;
#[cfg(feature = "schema")]
mod schema;
#[cfg(feature = "xlsx")]
mod scores;
#[cfg(feature = "fetch")]
mod server;
pub mod session;
mod taken;
mod terminal;
mod test;
mod together;
mod verify;
#[cfg(feature = "watch")]
mod watch;
#[cfg(all(feature = "html", feature = "xlsx"))]
mod what_if;
#[cfg(feature = "xlsx")]
mod whys;
