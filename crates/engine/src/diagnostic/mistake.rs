//! A mistake as a value: what was found, with the names and figures that belong to it, before it is a sentence.
//!
//! Each room has its own, an enum by [`mistakes!`]; what it says stands in the language files, under the name in the table.

use super::{Code, Severity};
use crate::language::Said;

/// Something that is wrong in what people wrote.
pub trait Mistake {
    fn code(&self) -> Code;

    /// How bad it is, where nobody says otherwise.
    fn severity(&self) -> Severity;

    /// Its text, and what is filled in there.
    fn said(&self) -> Said;
}

/// The mistakes of a room: a variant each, with its data; how bad it is, its code and its text.
///
/// ```
/// mdd_engine::mistakes! {
///     /// What can be wrong with a name.
///     pub enum NameMistake {
///         Twice { found: String } = Error DuplicateName "name-twice";
///     }
/// }
/// ```
#[macro_export]
macro_rules! mistakes {
    (
        $(#[$about:meta])*
        $visible:vis enum $name:ident {
            $(
                $(#[$says:meta])*
                $variant:ident $({ $($field:ident: $kind:ty),* $(,)? })? = $severity:ident $code:ident $text:literal;
            )*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        $visible enum $name {
            $(
                $(#[$says])*
                $variant $({ $($field: $kind),* })?,
            )*
        }

        impl $crate::diagnostic::Mistake for $name {
            fn code(&self) -> $crate::diagnostic::Code {
                match self {
                    $($name::$variant { .. } => $crate::diagnostic::Code::$code,)*
                }
            }

            fn severity(&self) -> $crate::diagnostic::Severity {
                match self {
                    $($name::$variant { .. } => $crate::diagnostic::Severity::$severity,)*
                }
            }

            fn said(&self) -> $crate::language::Said {
                match self {
                    $($name::$variant $({ $($field),* })? => {
                        $crate::language::said($text)$($(.with(stringify!($field), $field.clone()))*)?
                    })*
                }
            }
        }
    };
}
