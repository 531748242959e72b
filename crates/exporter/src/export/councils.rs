//! The register of councils: which GSS code an authority has, by mySociety's `uk_local_authorities.csv`.

use std::collections::HashMap;
use std::io::Read;

use serde::Deserialize;

use super::id::plain;

/// Local authorities by name. An authority is one of them where the register has exactly one of its name.
#[derive(Clone, Debug, Default)]
pub struct Councils {
    /// The code of each name; `None`, where two authorities have it.
    codes: HashMap<String, Option<String>>,
}

/// The columns that count, of those that the register has.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Council {
    official_name: String,
    #[serde(default)]
    gss_code: String,
}

impl Councils {
    /// Reads a table with columns `official-name` and `gss-code`, and whatever others. Only official names count:
    /// a short name such as "Adur" is that of the place as well.
    ///
    /// # Errors
    ///
    /// Where it is no such table.
    pub fn read(table: impl Read) -> Result<Self, csv::Error> {
        let mut codes = HashMap::new();
        for council in csv::Reader::from_reader(table).deserialize() {
            let Council { official_name, gss_code } = council?;
            let code = Some(gss_code).filter(|code| !code.is_empty());
            codes
                .entry(plain(&official_name))
                .and_modify(|known| {
                    if *known != code {
                        *known = None;
                    }
                })
                .or_insert(code);
        }
        Ok(Self { codes })
    }

    pub(super) fn gss_code(&self, name: &str) -> Option<&str> {
        self.codes.get(&plain(name))?.as_deref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REGISTER: &str = "\
local-authority-code,official-name,nice-name,gss-code,start-date
ALD,Aldermere City Council,Aldermere,E07000901,
OLD,Vale District Council,Vale,E07000902,
NEW,Vale District Council,Vale,E07000903,
";

    #[test]
    fn an_official_name_has_its_code_however_it_is_printed() {
        let councils = Councils::read(REGISTER.as_bytes()).unwrap();
        assert_eq!(councils.gss_code("ALDERMERE CITY COUNCIL"), Some("E07000901"));
        assert_eq!(councils.gss_code("Aldermere"), None);
    }

    #[test]
    fn a_name_that_two_councils_have_proves_nothing() {
        let councils = Councils::read(REGISTER.as_bytes()).unwrap();
        assert_eq!(councils.gss_code("Vale District Council"), None);
    }

    #[test]
    fn another_table_is_refused() {
        assert!(Councils::read("a,b\n1,2\n".as_bytes()).is_err());
    }
}
