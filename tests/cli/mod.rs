//! The program as a person uses it: a module a command. What a test says is a session: where, what is typed, what is
//! then seen.
mod beside;
mod check;
mod data;
mod data_add;
mod data_show;
mod diff;
mod explain;
mod fault;
#[cfg(feature = "fetch")]
mod fetch;
#[cfg(feature = "fmt")]
mod fmt;
mod gemeenten;
mod golden;
mod help;
#[cfg(all(feature = "html", feature = "pdf", feature = "xlsx"))]
mod hostile;
mod outside;
mod project;
mod publish;
mod report;
mod rules;
mod same;
#[cfg(feature = "schema")]
mod schema;
mod scores;
#[cfg(feature = "fetch")]
mod server;
mod session;
mod terminal;
mod test;
mod together;
mod verify;
#[cfg(feature = "watch")]
mod watch;
