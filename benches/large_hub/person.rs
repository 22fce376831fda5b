//! Who is in the imagined organisation: names from many languages, plain and accented, short and
//! very long, and the handle each of them has. No person of these names is meant.

use super::random::{Random, Stream, scattered};
use super::slug::slug;

pub(super) struct Person {
    pub(super) name: String,
    pub(super) handle: String,
}

/// The person at an index, known without the others.
pub(super) fn person(seed: u64, index: usize) -> Person {
    let space = FIRST.len() * LAST.len();
    let offset = Random::new(seed, Stream::Name, 0).below(space as u64);
    let place = scattered(index % space, offset, space);
    let (first, last) = (place % FIRST.len(), place / FIRST.len());
    let mut name = format!("{} {}", FIRST[first], LAST[last]);
    // Where every pair is taken, people have two family names, then more.
    let mut round = index / space;
    while round > 0 {
        name = format!("{name}-{}", LAST[(last + round) % LAST.len()]);
        round /= LAST.len();
    }
    Person { handle: slug(&name), name }
}

#[rustfmt::skip]
const FIRST: [&str; 120] = [
    "Ada", "Agnieszka", "Ahmed", "Aiko", "Akosua", "Alejandro", "Amara", "Anaïs", "Ananya",
    "Anders", "Anh", "Aoife", "Aroha", "Arjun", "Astrid", "Ayşe", "Babajide", "Beatriz", "Birgit",
    "Bogdan", "Bronwyn", "Caoimhe", "Carmen", "Chidi", "Chloë", "Cristóbal", "Dagný", "Dalia",
    "Daniyar", "Dimitra", "Đorđe", "Eirlys", "Eleni", "Élodie", "Emeka", "Emre", "Esi", "Estela",
    "Farouk", "Fatima", "Fernanda", "Feodor", "Fionnuala", "François", "Giulia", "Göran", "Gulnara",
    "Hana", "Hau", "Hélène", "Henrike", "Hiroko", "Ifeoma", "Ikaika", "Ilse", "Imani", "Ingrid",
    "İpek", "Ishaan", "Jadwiga", "Jin-ho", "João", "Jorge", "Jürgen", "Kamala", "Katarzyna", "Keala",
    "Kwame", "Lakshmi", "Laszlo", "Leilani", "Liudmila", "Łukasz", "Maëlle", "Magnús", "Malik",
    "Marit", "Matěj", "Mei-Xing", "Milagros", "Mirela", "Mohammed", "Nadia", "Naledi", "Nguyệt",
    "Nikolaos", "Niamh", "Nobuhiro", "Ngaio", "Oluwaseun", "Ondřej", "Paloma", "Parisa", "Priya",
    "Quentin", "Rasa", "Renée", "Rhiannon", "Rūta", "Saoirse", "Séverine", "Shanelle", "Shōhei",
    "Siddharth", "Sunniva", "Świętosława", "Tadhg", "Tamar", "Tariq", "Thandiwe", "Þórdís", "Tove",
    "Ulla", "Vasiliki", "Wanjiru", "Xiuying", "Yevgenia", "Yusuf", "Zoë", "Zuzana",
];

#[rustfmt::skip]
const LAST: [&str; 140] = [
    "Abdulrahman", "Abebe", "Achterberg", "Adébáyò", "Åkesson", "Almeida", "Andriessen", "Anquetil",
    "Aravind", "Arnórsdóttir", "Asante", "Avramenko", "Bachmann", "Balogun", "Banerjee", "Bąkowski",
    "Beaumont", "Bekele", "Bhattacharyya", "Bjørnstad", "Bondarenko", "Brânză", "Butt", "Calderón",
    "Castellanos", "Çelik", "Chakraborty", "Chatzopoulos", "Chukwuemeka", "Clarke", "Csörgő",
    "Dąbrowska", "Da Silva", "De la Fuente", "Delacroix", "Demir", "Diallo", "Dlamini", "Doğan",
    "Dvořáková", "Ebrahimi", "Eriksen", "Escudero", "Evans-Pritchard", "Fagerholm", "Falconer",
    "Featherstonehaugh", "Fitzwilliam", "Fujimoto", "García Márquez", "Ghebremedhin", "Goldschmidt",
    "Gonçalves", "Grünewald", "Guðmundsdóttir", "Gyasi", "Hadjigeorgiou", "Haraldsson", "Hashimoto",
    "Hernández", "Hohenstein", "Horváth", "Ibáñez", "Igwe", "Ishikawa", "Ivanova", "Jäger",
    "Jankauskas", "Jovanović", "Kahananui", "Kamau", "Kaplan", "Karapetyan", "Kealoha", "Khachidze",
    "Khumalo", "Kim", "Koroma", "Kovačević", "Kristjánsson", "Kuznetsova", "Lê", "Lefèvre", "Li",
    "Lindholm", "Loizou", "Löwenthal", "Mac Giolla", "Mahlangu", "Makhmudov", "Marchetti", "Mbeki",
    "Mehta", "Mihăilescu", "Mkrtchyan", "Moreau", "Müller", "Mwangi", "Nakamura", "Ngata", "Nguyễn",
    "Nieuwenhuizen", "Novák", "Ó Súilleabháin", "O’Brien", "Obuya", "Okonkwo", "Østergaard", "Özdemir",
    "Papadimitriou", "Paredes", "Park", "Pērkons", "Petrauskienė", "Phiri", "Popa", "Quispe",
    "Radhakrishnan", "Rasmussen", "Raza", "Ribeiro", "Rodríguez", "Sánchez", "Šarić", "Sato",
    "Schwarzenbach", "Sithole", "Søndergaard", "Srisuwannaphoom", "Szczepański", "Takahashi",
    "Tuilagi", "Ünal", "Van der Westhuizen", "Venkatanarasimharajan", "Villanueva", "Whakatane",
    "Yılmaz", "Zhang", "Żuławski",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::slug::silhouette;
    use super::*;

    #[test]
    fn nobody_shares_a_handle_or_one_that_looks_alike() {
        let people: BTreeSet<String> =
            (0..40_000).map(|i| silhouette(&person(1, i).handle)).collect();
        assert_eq!(people.len(), 40_000);
    }

    #[test]
    fn no_name_stands_twice_in_the_lists() {
        let names: BTreeSet<String> = FIRST.iter().chain(&LAST).map(|name| slug(name)).collect();
        assert_eq!(names.len(), FIRST.len() + LAST.len());
    }

    #[test]
    fn every_letter_of_a_name_has_its_part_in_the_handle() {
        for name in FIRST.iter().chain(&LAST) {
            let letters = name.chars().filter(|letter| *letter != '’').count();
            assert!(slug(name).len() >= letters, "{name} became {}", slug(name));
        }
    }

    #[test]
    fn another_seed_is_another_order() {
        assert_ne!(person(1, 0).name, person(2, 0).name);
    }
}
