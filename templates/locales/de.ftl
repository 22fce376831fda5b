### Was die Seite in eigenem Namen sagt; Worte von Menschen stehen nie hier. Angesprochen wird mit du.
### Ein Projekt sagt etwas davon anders in templates/locales/de.ftl.

## Wo was ist

nav-home = Start
nav-voices = Stimmen
nav-stories = Geschichten
nav-topics = Themen
nav-training = Lernen
nav-guidelines = Leitlinien
nav-programme = Programm
nav-champions = Vorbilder
nav-departments = Abteilungen
nav-campaigns = Kampagnen
nav-contribute = Erzähl deine Geschichte

skip = Zum Inhalt
menu = Menü
main-menu = Hauptmenü
breadcrumbs = Du bist hier
on-this-page = Auf dieser Seite
turn = Weiterlesen
turn-previous = Davor
turn-next = Danach
newer = Neuer
older = Älter
pager = Seiten dieser Liste
pager-previous = Vorige Seite
pager-next = Nächste Seite
pager-page = Seite { $page }
page-of = { $title }, Seite { $n }

scheme-dark = Dunkle Farben
scheme-light = Helle Farben

foot-listen = Zuhören
foot-speak = Sprechen
foot-run = Wie es läuft
foot-owner = Betreut von
foot-newest = Zuletzt gesagt: { $date }
feed = Feed mit allen Geschichten
feed-of = { $name } per Feed folgen

## Sprachen

tongues = Sprachen
tongue-home = { $language }, Startseite
in-language = Auf { $language }
partly-in-language = Ein Teil dieser Seite ist noch nicht übersetzt und steht auf { $language } da.
in-languages-too = Auch auf { $languages }
language-ar = Arabisch
language-de = Deutsch
language-en = Englisch
language-es = Spanisch
language-fr = Französisch

## Daten

month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date = { $day }. { $month } { $year }
from-date = ab { $date }
until-date = bis { $date }
updated = Berichtigt am { $date }
changed = Geändert am { $date }
reviewed = Durchgesehen am { $date }
since = Seit { $date }

## Zahlen

count-voices = { $n ->
    [one] { $n } Stimme
   *[other] { $n } Stimmen
}
count-stories = { $n ->
    [one] { $n } Geschichte
   *[other] { $n } Geschichten
}
count-lessons = { $n ->
    [one] { $n } Lektion
   *[other] { $n } Lektionen
}
minutes = { $n ->
    [one] { $n } Minute
   *[other] { $n } Minuten
}
minutes-to-read = { $n ->
    [one] { $n } Minute Lesezeit
   *[other] { $n } Minuten Lesezeit
}
all-voices = { $n ->
    [one] Die eine Stimme bisher
   *[other] Alle { $n } Stimmen
}
all-stories = { $n ->
    [one] Die eine Geschichte bisher
   *[other] Alle { $n } Geschichten
}

## Suche

search = Suche
search-for = Menschen, Geschichten, Themen
search-description = Menschen, Geschichten und Themen von { $organisation } finden.
# $n and $words (text): filled in by the page.
found-count = Gefunden zu „{ $words }“: { $n }
found-none = Zu „{ $words }“ wurde nichts gefunden.
found-broken = Die Suche kann in diesem Browser nicht starten. Die Listen unten enthalten alles.
found-narrow = Eingrenzen
found-all = Alles
# $n (text): a number the page fills in.
found-more-of = Alle { $n }
found-near = Ähnliche Namen
found-people = Menschen
found-rest = Weiteres
browse = Lieber stöbern
popular-topics = Beliebte Themen
stories-by-year = Geschichten nach Jahren
# $year (text): the year; $n (number): the stories of it.
year-stories = { $year }: { $n }
slash = Die Taste / führt von jeder Seite hierher.
slash-on = Einschalten
slash-off = Ausschalten

## Startseite

lately = Neuestes
running-now = Läuft gerade
read-story = Geschichte lesen
way-in = Finde deinen Weg hinein
want-to-listen = Ich möchte zuhören
want-to-speak = Ich möchte sprechen
want-to-run = Ich möchte wissen, wie es läuft

## Was eine Suchmaschine zeigt

voices-description = { $n ->
    [one] Ein Mensch bei { $organisation } erzählt in eigenen Worten, was er erlebt.
   *[other] { $n } Menschen bei { $organisation } erzählen in eigenen Worten, was sie erleben.
}
stories-description = { $n ->
    [one] Eine Geschichte, erzählt von jemandem, der bei { $organisation } arbeitet.
   *[other] { $n } Geschichten, erzählt von Menschen, die bei { $organisation } arbeiten.
}
topics-description = { $n ->
    [one] Das eine Thema, über das hier gesprochen wird.
   *[other] { $n } Themen, über die hier gesprochen wird, aus der Arbeit und aus dem Leben.
}
topic-description = { $n ->
    [0] { $topic }: wen man dazu fragen kann.
    [one] Eine Geschichte zu { $topic }, erzählt von jemandem, der dabei war.
   *[other] { $n } Geschichten zu { $topic }, erzählt von Menschen, die dabei waren.
}
departments-description = { $n ->
    [one] Die eine Abteilung, die hier spricht, und wen man dort fragt.
   *[other] { $n } Abteilungen, und wen man in jeder fragt.
}
department-description = { $n ->
    [0] { $department }: wen man fragt, und wie du zuerst sprichst.
    [one] Eine Stimme aus { $department }, und wen man dort fragt.
   *[other] { $n } Stimmen aus { $department }, und wen man dort fragt.
}
champions-description = Was Menschen tun, die sich zu Wort melden, warum sie es tun und was im Weg war.
campaigns-description = Worüber wir eine Zeit lang gemeinsam sprechen, und wie du mit eigenen Worten mitmachst.
guidelines-description = Was Menschen schützt, die hier sprechen, wer dafür einsteht und was sich geändert hat.
training-description = { $n ->
    [one] Ein Lernweg zur ersten Geschichte, mit Fragen an dich selbst. Nichts wird gespeichert.
   *[other] { $n } Lernwege zur eigenen Geschichte, mit Fragen an dich selbst. Nichts wird gespeichert.
}
programme-description = Warum { $organisation } die eigenen Leute sprechen lässt, wer sich kümmert, und wie du mitmachst oder aussteigst.
contribute-description = Wie du deine Geschichte ohne Konto erzählst, und was dann geschieht.

## Menschen

portrait-of = Porträt: { $name }
picture-credit = Bild: { $name }
a-colleague = jemand aus dem Team
former-colleague = Jemand, der früher hier gearbeitet hat
withheld-colleague = Jemand aus dem Team
withheld-colleague-in = Jemand aus { $department }
alumni = Haben früher hier gearbeitet
alumni-note = Hat früher hier gearbeitet
say-it = gesprochen
ask-me-about = Frag mich nach
writes-for = Spricht zu
languages = Sprachen
helps-to-start = Hilft beim Anfangen in
spokesperson = Spricht auch für
spokesperson-for = { $organisation }
joined-label = Dabei seit
joined = { $date }
joined-by-self = { $date }, aus eigenem Antrieb
invited-by = Gefragt von
said-so-far = Bisher gesagt
nothing-said = { $name } hat hier noch nichts gesagt.
sits-beside = In der Nähe
both-ask-about = Beide kann man fragen nach

champion-heading = Wie es lief
champion-what = Was ich mache
champion-why = Warum
champion-benefits = Was daraus wurde
champion-roadblocks = Was im Weg war
champion-mistake = Was ich falsch gemacht habe
champions-lede = Menschen, die es schon eine Weile machen. Was sie tun, warum, und was im Weg war.
no-champions = Noch hat niemand erzählt, wie es lief.

no-voices = Hier spricht noch niemand.
be-the-first = Mach den Anfang.
by-letter = Nach Buchstaben
by-department = Nach Abteilung
by-topic = Nach Thema
filter-words = Jemanden finden
filter-department = In
filter-all = allen Abteilungen
filter-topic = Zu
filter-all-topics = alle Themen
filter-some = { $n } von { $of }
filter-none = Niemand passt zu „{ $words }“.
filter-broken = Die Liste aller Menschen ließ sich nicht laden. Auf dieser Seite: { $n }. Beim Weitertippen wird es noch einmal versucht.
filter-clear = Leeren

## Geschichten

form-story = Geschichte
form-insight = Was ich weiß
form-how-to = So geht’s
form-champion-interview = Gefragt und geantwortet
form-two-voices = Zwei Stimmen
form-q-and-a = Fragen und Antworten
form-talk = Vortrag
form-event = Veranstaltung
form-news = Neuigkeit

about-person = Über { $name }
endorsed-by = Steht dahinter
sources = Quellen
first-published = Zuerst erschienen
elsewhere = Auch zu lesen bei
share = Weitersagen
share-linkedin = LinkedIn
share-mail = E-Mail
copy-link = Link kopieren
copy-quote = Satz kopieren
copy-text = Text kopieren
copied = Kopiert
copy-refused = Drück Strg+C zum Kopieren
series = Teil von „{ $name }“
transcript = Zum Mitlesen
captions = Untertitel
sound-of = Ton: { $title }
film-of = Film: { $title }
sound-file = Ton herunterladen
film-file = Film herunterladen
related = Mehr davon
paid = Bezahlt
note-paid = Für diese Geschichte wurde jemand bezahlt.
note-ghostwritten = Jemand anderes hat das aufgeschrieben; die genannte Person hat es gesagt und jedem Wort zugestimmt.
note-ai-assisted = Ein Sprachmodell hat beim Formulieren geholfen.
note-edited-by = Redaktion: { $name }.
note-reviewed-by = Fachlich geprüft: { $name }.
newest-first = Neueste zuerst
no-stories = Hier hat noch niemand eine Geschichte erzählt.
no-stories-on = Noch keine Geschichten zu { $topic }.
no-stories-from = Noch keine Geschichten aus { $department }.
tell-the-first = Erzähl die erste.
tell-yours = Erzähl deine

## Themen und Abteilungen

topics-of-work = Aus der Arbeit
topics-of-life = Aus dem Leben
topics-other = Und außerdem
topics-all = Alle Themen
no-topics = Noch wurde über nichts gesprochen.
who-speaks = Wer dazu spricht
often-with = Oft zusammen mit
no-departments = Noch sind keine Abteilungen genannt.
ask-first = Frag zuerst
ask-ambassador = Hilft anderen hier beim Anfangen. Kein Formular, einfach fragen.
how-to-join = Wie du mitmachst
headcount = { $n ->
    [one] { $n } Person arbeitet hier
   *[other] { $n } Menschen arbeiten hier
}

## Kampagnen

campaign = Kampagne
campaigns-lede = Worüber wir eine Zeit lang gemeinsam sprechen. Mach mit eigenen Worten mit oder lass es.
campaigns-running = Laufend
campaigns-to-come = Kommend
campaigns-over = Vorbei
campaign-running = Läuft
campaign-to-come = Kommt
campaign-over = Vorbei
campaign-goal = Wofür
campaign-for = Für
channels = Kanäle
hashtags = Hashtags
no-campaigns = Zurzeit läuft keine Kampagne.
make-it-yours = Mach es zu deinem
make-it-yours-why = Fang mit einem davon an. In deinen Worten, auf deinem Konto, wenn du magst.
kits = Wähl einen Kanal
kits-why = Für alle, die lieber nicht mit einem leeren Blatt anfangen. Was in Klammern steht, sagst du selbst; ändere den Rest, bis er nach dir klingt.
kit-picture = Nimm das Bild mit
kit-used-of = { $n } von { $of } Zeichen
kit-used = { $n ->
    [one] { $n } Zeichen
   *[other] { $n } Zeichen
}
facts = Fakten, die alle verwenden dürfen
facts-why = Geprüft und mit Herkunft. Nimm, was hilft; lass den Rest.
fact-source = Quelle: { $source }
fact-until = gültig bis { $date }
key-messages = Was wir gern hören würden
say-so = Sag, dass du hier arbeitest
disclosure-why = Schreib das in den Beitrag selbst, möglichst an den Anfang.
draw = Die Verlosung
draw-fair = Gleiche Chancen, egal wie viel oder wenig jemand postet
draw-rules = Die Regeln
told-so-far = Bisher erzählt
no-stories-in-campaign = Hierfür hat noch niemand eine Geschichte erzählt.
what-came-of-it = Was daraus wurde
close-numbers = Zahlen
close-lessons = Was wir gelernt haben
close-will-change = Was wir anders machen

## Leitlinien

guidelines-lede = Was Menschen schützt, die hier sprechen.
no-guidelines = Noch sind keine Leitlinien geschrieben.
version = Fassung { $version }
version-label = Fassung
effective = In Kraft seit
owner = Verantwortlich
review-by = Durchzusehen bis
reviewed-by = Zuletzt durchgesehen von
applies-to = Gilt für
overdue = Hätte längst durchgesehen werden sollen.
overdue-why = Frag nach, bevor du dich darauf verlässt.
in-doubt = Im Zweifel? Frag.
what-changed = Was sich geändert hat
whom-to-ask = Wen du fragen kannst
answers-within = Antwort innerhalb von { $time }

## Lernen

training-lede = Kurze Lektionen, wann du willst. Niemand sieht, was du antwortest.
no-training = Noch nichts zum Lernen.
no-lessons = Noch keine Lektionen.
path = Lernweg
lessons = Lektionen
for-whom = Für
objectives = Danach kannst du
steps = Lektionen dieses Lernwegs
number-of = { $n } von { $of }
level-starter = Für den Anfang
level-active = Für alle, die angefangen haben
level-champion = Für alle, die anderen helfen
level-executive = Für alle, die führen
self-check = Prüf dich selbst
self-check-private = Nur für dich. Was du wählst, wird nirgendwohin geschickt.
question = Frage { $n }
question-many = Mehr als eine Antwort kann stimmen.
show-answer = Antwort zeigen
right = Stimmt
not-quite = Nicht ganz
check = Prüfen
all-right = Genau das ist es.
not-yet = Noch nicht ganz. Versuch es noch einmal, wenn du magst.
choose-first = Wähl zuerst eine Antwort.
lesson-fresh = Nicht begonnen
lesson-started = Begonnen
lesson-done = Fertig
lesson-mark = Als fertig markieren
lesson-undo = Doch nicht fertig
progress-count = { $n } von { $of } fertig
progress-here = Nur in diesem Browser gespeichert.
progress-forget = Vergessen

## Programm

voluntary = Nur wenn du magst
how-to-leave = Wie du aussteigst
if-pushed = Wenn dich jemand drängt
how-it-grows = Wie es wächst
phase-over = Vorbei
phase-now = Jetzt
phase-to-come = Kommt
phase-cap = { $n ->
    [one] höchstens { $n } Person
   *[other] höchstens { $n } Personen
}
phase-with = Beginnt mit: { $names }
phase-exit = Weiter geht es, wenn
who-runs-it = Wer sich kümmert
last-say = Hat das letzte Wort
what-we-ask = Worum wir bitten, und worum nie
at-most = Worum wir bitten
never-ask = Worum wir nie bitten
never-join = Dass du mitmachst
never-accounts = Um den Zugang zu deinen Konten
never-words = Dass du Worte postest, die nicht deine sind
never-count = Um eine Anzahl von Beiträgen
limit-posts = { $n ->
    [one] Höchstens { $n } Geschichte im Monat. Keine ist auch gut.
   *[other] Höchstens { $n } Geschichten im Monat. Keine ist auch gut.
}
limit-brand-items = { $n ->
    [one] Höchstens { $n } Beitrag in der Woche über uns selbst. Keiner ist auch gut.
   *[other] Höchstens { $n } Beiträge in der Woche über uns selbst. Keiner ist auch gut.
}
limit-minutes = { $n ->
    [one] Höchstens { $n } Minute in der Woche. Keine ist auch gut.
   *[other] Höchstens { $n } Minuten in der Woche. Keine ist auch gut.
}
limit-reply = Wenn dir jemand antwortet: eine Antwort innerhalb von { $time } oder ein Wort an uns.
work-time-allowed = Du darfst in der Arbeitszeit schreiben.
work-time-limited = Du darfst in der Arbeitszeit schreiben, im Rahmen dessen, was du mit deiner Führungskraft vereinbart hast.
work-time-own-time = Geschrieben wird in der eigenen Zeit.
disclosure-ask = Dass du sagst, wo du arbeitest:
goals = Wofür das Ganze
kpis = Woran man es merkt
kpi-what = Was gezählt wird
kpi-target = Ziel
kpi-by = Bis
kpi-basis = Woher wir es wissen
basis-measured = gemessen
basis-self-reported = von Menschen selbst gesagt
basis-estimated = geschätzt
costs = Was es braucht
cost-what = Was
cost-amount = Im Jahr
cost-shares = Wer bezahlt
cost-share = { $name } { $share } %
hours = Stunden in der Woche
incentives = Was du davon haben kannst
say-it-so = So sagen:
quiet-periods = Wann wir schweigen
where-we-speak = Wo wir sprechen

function-social = Soziale Medien
function-hr = Personal
function-recruitment = Recruiting
function-internal-comms = Interne Kommunikation
function-marketing = Marketing
function-legal = Recht
function-editorial = Redaktion
function-strategy = Strategie
function-incentives = Verlosungen und Dank

## Erzähl deine Geschichte

contribute-lede = Eine Zeile genügt. Du brauchst kein Konto und musst nichts installieren.
contribute-send = Schick uns ein paar Zeilen
contribute-then = Was dann geschieht
contribute-send-how = Eine Mail, ein Zettel, eine Sprachnachricht. Es muss nicht fertig sein.
contribute-answer = Ein Mensch antwortet
contribute-answer-how = Fragt nach, was unklar blieb, und hilft, wenn du Hilfe möchtest.
contribute-yours = Es bleibt deins
contribute-yours-how = Deine Worte, mit Namen oder ohne, mit Bild oder ohne.
contribute-yes = Nichts geht hinaus, bevor du ja sagst
contribute-yes-how = Du siehst den Text so, wie er dastehen wird.
contribute-down = Du kannst ihn zurückziehen
contribute-down-how = Auch später und ohne Grund.
contribute-repository = Wenn du dich mit Dateien auskennst: Hier liegen die Texte:

person-answers-within = { $name } antwortet innerhalb von { $time }.
person-answers = { $name } antwortet.
answered-within = Ein Mensch antwortet innerhalb von { $time }.
correct = Zurückziehen oder berichtigen
correct-subject = Zurückziehen oder berichtigen: { $title }
correct-body = Es geht um { $page }. Was soll anders sein, oder soll es weg? Einen Grund brauchst du nicht.
edit-page = Diese Seite bearbeiten
contribute-write = Schreib sie hier
contribute-form = Beantworte ein paar Fragen
contribute-account = mit einem Konto
forms-need-script = Die Formulare brauchen JavaScript. Eine Mail nicht:
story-subject = Eine Geschichte
story-body = Was ist passiert? Was ging dir durch den Kopf? Was sollten andere darüber wissen? Je eine Zeile genügt, und fertig muss es nicht sein.

proof-title = Probe: { $title }
proof = Eine Probe
proof-for = Eine Probe für { $name }
proof-about = So würde es aussehen. Nur wer sie bekommen hat, kann sie sehen, und nichts geht hinaus, bevor du ja sagst.
proof-fix = Noch anzusehen
proof-line = Zeile { $line }
proof-answer = Deine Antwort
proof-yes = Ja, veröffentlicht genau diesen Text.
proof-yes-but = Ja, mit den Änderungen unten. Schickt mir vorher den neuen Text.
proof-picture = Ja auch zu den Bildern von mir.
proof-no = Nein. Einen Grund brauchst du nicht, und niemand wird nach einem fragen.
proof-send = Per Mail antworten
proof-subject = Deine Geschichte: { $title }
proof-promise = Du kannst es dir auch später anders überlegen: Sag es, und sie verschwindet.
proof-text = Dein Ja gilt genau diesem Text: { $text }. Jede spätere Änderung bekommst du wieder zu sehen.

who-helps = Wer beim Anfangen hilft
if-it-helps = Falls es hilft

## Nur für Kolleginnen und Kollegen

internal-hub = Nur für Kolleginnen und Kollegen. Bitte nicht weitergeben.
internal-only = Nur intern

## Nichts hier

notfound-title = Hier spricht niemand.
notfound-description = Vielleicht ist die Seite umgezogen, oder sie wurde zurückgezogen. Diese Menschen sprechen:
moved-title = Das ist umgezogen
moved-here = Es steht jetzt hier.

## In Texten

alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht
footnote-back = Zurück zum Text
