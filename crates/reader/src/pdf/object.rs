//! PDF objects as this reader needs them, whichever library parsed the file.

/// The number of an indirect object and its generation.
pub(super) type Id = (u32, u16);

/// One PDF object.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Object {
    /// Null, and whatever is missing or broken.
    #[default]
    Null,
    /// True or false.
    Bool(bool),
    /// An integer or a real.
    Number(f32),
    /// A name without its slash.
    Name(Vec<u8>),
    /// The bytes of a string.
    Text(Vec<u8>),
    /// A list.
    Array(Vec<Object>),
    /// A dictionary.
    Dict(Dict),
    /// A stream: where its bytes are to be had, and its dictionary.
    Stream(Id, Dict),
    /// A reference to an indirect object.
    Ref(Id),
}

impl Object {
    /// The number, if it is one.
    pub(super) fn number(&self) -> Option<f32> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The name, if it is one.
    pub(super) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    /// The list, if it is one.
    pub(super) fn array(&self) -> Option<&[Object]> {
        match self {
            Self::Array(array) => Some(array),
            _ => None,
        }
    }

    /// The dictionary, a stream's too.
    pub(super) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) | Self::Stream(_, dict) => Some(dict),
            _ => None,
        }
    }

    /// The dictionary, a stream's too; empty where there is none.
    pub(super) fn into_dict(self) -> Dict {
        match self {
            Self::Dict(dict) | Self::Stream(_, dict) => dict,
            _ => Dict::default(),
        }
    }

    /// The number of the indirect object that this refers to.
    pub(super) fn id(&self) -> Option<Id> {
        match self {
            Self::Ref(id) | Self::Stream(id, _) => Some(*id),
            _ => None,
        }
    }
}

/// A dictionary in the order of the file.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Dict(pub(super) Vec<(Vec<u8>, Object)>);

impl Dict {
    /// The value of a key as it stands, references included; null where there is none.
    pub(super) fn get(&self, key: &[u8]) -> &Object {
        self.0.iter().find(|(name, _)| name == key).map_or(&Object::Null, |(_, value)| value)
    }
}
