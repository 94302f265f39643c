//! Where the value of what is asked comes from in a space: a cell, a constant, or what follows from others.

use super::diagram::Diagram;
use crate::engine::compared;
use crate::fault::OrFault;
use crate::rules::Classes;
use crate::rules::condition::Quantity;
use crate::terms::Value;

/// Where the value of a quantity is.
pub(super) enum ValuePlace<'v> {
    /// A component, and which of its inputs.
    Input(usize, usize),
    /// The class of such an input, as it is compared.
    Class {
        component: usize,
        at: usize,
        classes: &'v Classes,
        decimals: u32,
    },
    Value(Value),
    When(Diagram),
}

impl ValuePlace<'_> {
    pub fn component(&self) -> Option<usize> {
        match self {
            ValuePlace::Input(component, _) | ValuePlace::Class { component, .. } => Some(*component),
            ValuePlace::Value(_) | ValuePlace::When(_) => None,
        }
    }
}

pub(super) fn place_in<'p, 'v>(places: &'p [(Quantity, ValuePlace<'v>)], quantity: Quantity) -> &'p ValuePlace<'v> {
    let place = places.iter().find(|(known, _)| *known == quantity);
    &place.or_fault("a place of everything that is asked").1
}

/// The class of a figure that is compared at so many decimals.
pub(super) fn class_of(classes: &Classes, value: &Value, decimals: u32) -> Value {
    match value {
        Value::Number(number) => Value::Text(classes.class(compared(*number, decimals)).clone()),
        _ => Value::Missing,
    }
}
