//! Enums that know their own variants: nobody can add one and forget it in a list beside the enum.

/// An enum with `ALL`: each variant once, in the order in which they are written.
///
/// ```
/// mdd_engine::every! {
///     #[derive(Clone, Copy, PartialEq, Eq, Debug)]
///     pub enum Season {
///         Summer,
///         Winter,
///     }
/// }
/// assert_eq!(Season::ALL, [Season::Summer, Season::Winter]);
/// ```
#[macro_export]
macro_rules! every {
    ($(#[$about:meta])* $visible:vis enum $name:ident { $($(#[$says:meta])* $variant:ident),* $(,)? }) => {
        $(#[$about])*
        $visible enum $name { $($(#[$says])* $variant),* }

        impl $name {
            /// Each of them, in the order in which they are written.
            $visible const ALL: [$name; [$($name::$variant),*].len()] = [$($name::$variant),*];
        }
    };
}
