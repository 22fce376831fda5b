//! Who there is: owners, departments, topics, contacts.

use crate::content::field::{choice, record};
use crate::content::plain::Located;
use crate::content::reference::{Department, Person, Ref};
use crate::content::told::Told;
use crate::content::when::When;

record! {
    /// `[[owner]]`: who answers for a part of the programme.
    pub struct Owner {
        /// The part: `social`, `hr`, `recruitment`, `internal-comms`, `marketing`, `legal`, `editorial`, `strategy`, `incentives`.
        function: String = "\"social\"",
        /// Their department.
        department: Option<Ref<Department>> = "\"communications\"",
        /// Who.
        person: Option<Ref<Person>> = "\"ben-osei\"",
        /// What they do.
        duties: Told<Vec<String>> = "[\"answers questions within a day\"]",
        /// Whether they have the last say.
        accountable: bool = "true",
        /// When this was last looked at.
        reviewed: Option<When> = "2026-09-01",
    }
}

record! {
    /// `[[department]]`.
    pub struct DepartmentRow {
        /// The name in addresses.
        id: Located<String> = "\"nursing\"",
        /// What it is called.
        name: Option<Told<String>> = "\"Nursing\"",
        /// How many people work there.
        headcount: Option<u32> = "1240",
        /// The colleague who helps others to start.
        ambassador: Option<Ref<Person>> = "\"mila-costa\"",
        /// What it covers.
        areas: Told<Vec<String>> = "[\"wards\", \"clinics\"]",
    }
}

choice! {
    /// Whether a topic belongs to work or to life; both are listed equally.
    pub enum TopicScope { Work = "work", Life = "life" }
}

record! {
    /// `[[topic]]`.
    pub struct TopicRow {
        /// The name in addresses.
        id: Located<String> = "\"night-shift\"",
        /// What it is called.
        name: Option<Told<String>> = "\"Night shift\"",
        /// `work` or `life`.
        scope: Option<TopicScope> = "\"work\"",
    }
}

record! {
    /// `[[contact]]`: whom to ask.
    pub struct Contact {
        /// About what.
        concern: Told<String> = "\"pictures\"",
        /// Who.
        person: Option<Ref<Person>> = "\"ben-osei\"",
        /// Or which mailbox.
        mailbox: Option<crate::content::address::Address> = "\"voices@example.org\"",
        /// How soon they answer.
        responds_within: Option<Told<String>> = "\"one working day\"",
    }
}
