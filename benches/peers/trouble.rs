//! Why nothing can be compared.

use std::fmt;
use std::io;

#[derive(Debug)]
pub(crate) struct Trouble(pub(crate) String);

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        Trouble(error.to_string())
    }
}

impl From<toml::de::Error> for Trouble {
    fn from(error: toml::de::Error) -> Trouble {
        Trouble(error.to_string())
    }
}

impl From<crate::server::Trouble> for Trouble {
    fn from(trouble: crate::server::Trouble) -> Trouble {
        Trouble(trouble.to_string())
    }
}
