### What the hub says in its own name. People's words are never in here.
### A project may say any of it differently in templates/locales/en.ftl.

## Where things are

nav-home = Home
nav-voices = Voices
nav-stories = Stories
nav-topics = Topics
nav-training = Training
nav-guidelines = Guidelines
nav-programme = Programme
nav-champions = Champions
nav-departments = Departments
nav-campaigns = Campaigns
nav-contribute = Tell your story

skip = Skip to the content
menu = Menu
main-menu = Main
breadcrumbs = You are here
on-this-page = On this page
turn = Further
turn-previous = Before
turn-next = Next
newer = Newer
older = Older
pager = Pages of this list
pager-previous = Previous page
pager-next = Next page
# $page (text): the number of the page.
pager-page = Page { $page }
# $title (text): what the list is called; $n (number): which page of it.
page-of = { $title }, page { $n }

scheme-dark = Dark colours
scheme-light = Light colours

foot-listen = Listen
foot-speak = Speak
foot-run = How it works
foot-owner = Looked after by
# $date (text): the newest day on the hub.
foot-newest = Newest words: { $date }
feed = Feed of all stories
# $name (text): a person or a topic.
feed-of = Follow { $name } by feed

## Languages

tongues = Languages
# $language (text): a language, by its own name.
tongue-home = { $language }, home page
# $language (text): a language, by its name in this file.
in-language = In { $language }
partly-in-language = Some of this page is not translated yet: it is in { $language }.
# $languages (text): one or several of them.
in-languages-too = Also in { $languages }
# Names of languages, for those two; a project adds others as it needs them.
language-ar = Arabic
language-de = German
language-en = English
language-es = Spanish
language-fr = French

## Dates

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }
from-date = from { $date }
until-date = until { $date }
updated = Corrected { $date }
changed = Changed { $date }
reviewed = Looked over { $date }
since = Since { $date }

## Counts

count-voices = { $n ->
    [one] { $n } voice
   *[other] { $n } voices
}
count-stories = { $n ->
    [one] { $n } story
   *[other] { $n } stories
}
count-lessons = { $n ->
    [one] { $n } lesson
   *[other] { $n } lessons
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
minutes-to-read = { $n ->
    [one] { $n } minute to read
   *[other] { $n } minutes to read
}
all-voices = { $n ->
    [one] The one voice so far
   *[other] All { $n } voices
}
all-stories = { $n ->
    [one] The one story so far
   *[other] All { $n } stories
}

## Search

search = Search
search-for = People, stories, topics
search-description = Find people, stories and topics of { $organisation }.
# $n and $words (text): filled in by the page.
found-count = Found for “{ $words }”: { $n }
found-none = Nothing found for “{ $words }”.
found-broken = Search cannot start in this browser. The lists below hold everything.
found-narrow = Narrow down
found-all = All
# $n (text): a number the page fills in.
found-more-of = All { $n }
found-near = Nearest names
found-people = People
found-rest = More
browse = Browse instead
popular-topics = Popular topics
stories-by-year = Stories by year
# $year (text): the year; $n (number): the stories of it.
year-stories = { $year }: { $n }
slash = The key / leads here from every page.
slash-on = Turn it on
slash-off = Turn it off

## Home

lately = Lately
running-now = Running now
read-story = Read the story
way-in = Find your way in
want-to-listen = I want to listen
want-to-speak = I want to speak
want-to-run = I want to know how this works

## What a search engine shows

voices-description = { $n ->
    [one] One person at { $organisation } who tells what they see, in their own words.
   *[other] { $n } people at { $organisation } who tell what they see, in their own words.
}
stories-description = { $n ->
    [one] One story told by somebody who works at { $organisation }.
   *[other] { $n } stories told by people who work at { $organisation }.
}
topics-description = { $n ->
    [one] The one topic people here talk about.
   *[other] { $n } topics people here talk about, from work and from life.
}
topic-description = { $n ->
    [0] { $topic }: who can be asked about it.
    [one] One story about { $topic }, told by somebody who was there.
   *[other] { $n } stories about { $topic }, told by people who were there.
}
departments-description = { $n ->
    [one] The one department that speaks here, and whom to ask there.
   *[other] { $n } departments, and whom to ask in each.
}
department-description = { $n ->
    [0] { $department }: whom to ask, and how to be the first to speak.
    [one] One voice from { $department }, and whom to ask there.
   *[other] { $n } voices from { $department }, and whom to ask there.
}
champions-description = What people who speak up do, why they do it, and what was in the way.
campaigns-description = What we speak about together for a while, and how to join in with your own words.
guidelines-description = What protects people who speak here, who answers for it, and what changed.
training-description = { $n ->
    [one] One path to a first story, with questions to check yourself. Nothing is recorded.
   *[other] { $n } paths to a story of your own, with questions to check yourself. Nothing is recorded.
}
programme-description = Why { $organisation } lets its people speak, who looks after it, and how to join or leave.
contribute-description = How to tell your story without an account, and what happens then.

## People

portrait-of = Portrait of { $name }
picture-credit = Picture: { $name }
a-colleague = a colleague
former-colleague = A former colleague
withheld-colleague = A colleague
withheld-colleague-in = A colleague in { $department }
alumni = They used to work here
alumni-note = Used to work here
say-it = say
ask-me-about = Ask me about
writes-for = Speaks to
languages = Languages
helps-to-start = Helps to start in
spokesperson = Speaks for
spokesperson-for = { $organisation }, too
joined-label = Here since
joined = { $date }
joined-by-self = { $date }, of their own accord
invited-by = Asked by
said-so-far = Said so far
nothing-said = { $name } has not said anything here yet.
sits-beside = Sits beside
both-ask-about = Both can be asked about

champion-heading = How it went
champion-what = What I do
champion-why = Why
champion-benefits = What came of it
champion-roadblocks = What was in the way
champion-mistake = What I got wrong
champions-lede = People who have done it for a while. What they do, why, and what was in the way.
no-champions = Nobody has told yet how it went.

no-voices = Nobody is speaking here yet.
be-the-first = Be the first.
by-letter = By letter
by-department = By department
by-topic = By topic
filter-words = Find somebody
filter-department = In
filter-all = all departments
filter-topic = On
filter-all-topics = all topics
# $n (text): a number the page fills in; $of (number): how many there are.
filter-some = { $n } of { $of }
# $words (text): what the reader typed.
filter-none = Nobody matches “{ $words }”.
# $n (text): a number the page fills in.
filter-broken = The list of everybody could not be loaded. On this page: { $n }. Typing on tries again.
filter-clear = Clear

## Stories

form-story = Story
form-insight = What I know
form-how-to = How to
form-champion-interview = Asked and answered
form-two-voices = Two voices
form-q-and-a = Questions and answers
form-talk = Talk
form-event = Event
form-news = News

about-person = About { $name }
endorsed-by = Stands behind it
sources = Sources
first-published = First published
elsewhere = Also to be read at
share = Pass it on
share-linkedin = LinkedIn
share-mail = Mail
copy-link = Copy link
copy-quote = Copy the sentence
copy-text = Copy text
copied = Copied
copy-refused = Press Ctrl+C to copy
series = Part of “{ $name }”
transcript = Transcript
captions = Captions
# $title (text): the title of the story.
sound-of = Sound: { $title }
# $title (text): the title of the story.
film-of = Film: { $title }
sound-file = Download the sound
film-file = Download the film
related = More like this
paid = Paid for
note-paid = Somebody was paid for this story.
note-ghostwritten = Somebody else wrote this down; the person named said it and agreed to every word.
note-ai-assisted = A language model helped with the wording.
note-edited-by = Edited by { $name }.
note-reviewed-by = Checked by { $name }.
newest-first = Newest first
no-stories = Nobody has told a story here yet.
no-stories-on = No stories on { $topic } yet.
no-stories-from = No stories from { $department } yet.
tell-the-first = Tell the first.
tell-yours = Tell yours

## Topics and departments

topics-of-work = From work
topics-of-life = From life
topics-other = And also
topics-all = All topics
no-topics = Nothing has been talked about yet.
who-speaks = Who speaks on this
often-with = Often with
no-departments = No departments are named yet.
ask-first = Ask first
ask-ambassador = This colleague helps others here to start. No form, just ask.
how-to-join = How to join
headcount = { $n ->
    [one] { $n } person works here
   *[other] { $n } people work here
}

## Campaigns

campaign = Campaign
campaigns-lede = Things we talk about together for a while. Join with your own words, or don’t.
campaigns-running = Running
campaigns-to-come = To come
campaigns-over = Over
campaign-running = Running
campaign-to-come = To come
campaign-over = Over
campaign-goal = What for
campaign-for = For
channels = Channels
hashtags = Hashtags
no-campaigns = There is no campaign at the moment.
make-it-yours = Make it yours
make-it-yours-why = Begin with one of these. Your own words, on your own account, if you feel like it.
kits = Pick a channel
kits-why = For those who would rather not begin with an empty page. What stands in brackets is yours to say; change the rest until it sounds like you.
kit-picture = Take the picture along
# $n (number): characters used; $of (number): how many the channel takes.
kit-used-of = { $n } of { $of } characters
kit-used = { $n ->
    [one] { $n } character
   *[other] { $n } characters
}
facts = Facts anyone may use
facts-why = Checked, with where they come from. Take what helps; leave the rest.
fact-source = Source: { $source }
fact-until = good until { $date }
key-messages = What we would like people to hear
say-so = Say that you work here
disclosure-why = Put this into the post itself, near its beginning.
draw = The draw
draw-fair = Equal chances, however much or little anyone posts
draw-rules = The rules
told-so-far = Told so far
no-stories-in-campaign = Nobody has told a story for this yet.
what-came-of-it = What came of it
close-numbers = Numbers
close-lessons = What we learned
close-will-change = What we will do differently

## Guidelines

guidelines-lede = What protects people who speak here.
no-guidelines = No guidelines are written yet.
version = Version { $version }
version-label = Version
effective = In force since
owner = Answers for it
review-by = To be looked over by
reviewed-by = Last looked over by
applies-to = Applies to
overdue = Should have been looked over by now.
overdue-why = Ask before you rely on it.
in-doubt = In doubt? Ask.
what-changed = What changed
whom-to-ask = Whom to ask
answers-within = Answers within { $time }

## Training

training-lede = Short lessons, in your own time. Nobody sees what you answer.
no-training = No training yet.
no-lessons = No lessons yet.
path = Path
lessons = Lessons
for-whom = For
objectives = Afterwards you can
steps = Lessons of this path
# $n (number): this lesson; $of (number): all of them.
number-of = { $n } of { $of }
level-starter = For a start
level-active = For people who have begun
level-champion = For people who help others
level-executive = For people who lead
self-check = Check yourself
self-check-private = Only for you. What you choose is sent nowhere.
question = Question { $n }
question-many = More than one may be right.
show-answer = Show the answer
right = Right
not-quite = Not quite
check = Check
all-right = That is it.
not-yet = Not quite yet. Try again if you like.
choose-first = Choose an answer first.
lesson-fresh = Not started
lesson-started = Started
lesson-done = Done
lesson-mark = Mark as done
lesson-undo = Not done after all
# $n and $of (text): numbers the page fills in.
progress-count = { $n } of { $of } done
progress-here = Saved in this browser only.
progress-forget = Forget

## Programme

voluntary = Only if you like
how-to-leave = How to leave
if-pushed = If somebody pushes you
how-it-grows = How it grows
phase-over = Over
phase-now = Now
phase-to-come = To come
phase-cap = { $n ->
    [one] at most { $n } person
   *[other] at most { $n } people
}
phase-with = Begins with: { $names }
phase-exit = We go on when
who-runs-it = Who looks after it
last-say = Has the last say
what-we-ask = What we ask, and what we never ask
at-most = What we ask
never-ask = What we never ask
never-join = That you take part
never-accounts = For the keys to your accounts
never-words = That you post words that are not your own
never-count = For a number of posts
limit-posts = { $n ->
    [one] At most { $n } story a month. None is fine.
   *[other] At most { $n } stories a month. None is fine.
}
limit-brand-items = { $n ->
    [one] At most { $n } post a week about ourselves. None is fine.
   *[other] At most { $n } posts a week about ourselves. None is fine.
}
limit-minutes = { $n ->
    [one] At most { $n } minute a week. None is fine.
   *[other] At most { $n } minutes a week. None is fine.
}
limit-reply = If somebody answers you, a reply within { $time }, or a word to us.
work-time-allowed = You may write in working time.
work-time-limited = You may write in working time, within limits agreed with your manager.
work-time-own-time = Writing happens in your own time.
disclosure-ask = That you say where you work:
goals = What it is for
kpis = How anyone will know
kpi-what = What is counted
kpi-target = Target
kpi-by = By
kpi-basis = How we know
basis-measured = measured
basis-self-reported = as told by people
basis-estimated = estimated
costs = What it takes
cost-what = What
cost-amount = A year
cost-shares = Who pays
# $name (text): a department; $share (text): per cent.
cost-share = { $name } { $share } %
hours = Hours a week
incentives = What you can get out of it
say-it-so = Say so:
quiet-periods = When we keep still
where-we-speak = Where we speak

function-social = Social media
function-hr = People
function-recruitment = Recruitment
function-internal-comms = Internal communications
function-marketing = Marketing
function-legal = Law
function-editorial = Editing
function-strategy = Strategy
function-incentives = Draws and thanks

## Tell your story

contribute-lede = A line is enough. You need no account and nothing to install.
contribute-send = Send us a few lines
contribute-then = What happens then
contribute-send-how = A mail, a note, a voice message. It need not be finished.
contribute-answer = A person answers
contribute-answer-how = They ask what they did not understand, and help if you want help.
contribute-yours = It stays yours
contribute-yours-how = Your words, your name or none, your picture or none.
contribute-yes = Nothing goes out before you say yes
contribute-yes-how = You see the text as it will stand.
contribute-down = You can take it down
contribute-down-how = Later too, and without a reason.
contribute-repository = If you know your way around files, the texts are kept here:

# $name (text): a person; $time (text): a time, as the programme wrote it.
person-answers-within = { $name } answers within { $time }.
person-answers = { $name } answers.
answered-within = A person answers within { $time }.
correct = Withdraw or correct
# $title (text): what the page is called.
correct-subject = Withdraw or correct: { $title }
# $page (text): the page's address.
correct-body = This is about { $page }. What should be different, or should it go? You need no reason.
edit-page = Edit this page
contribute-write = Write it here
contribute-form = Answer a few questions
contribute-account = with an account
forms-need-script = The forms need JavaScript. A mail does not:
story-subject = A story
story-body = What happened? What went through your mind? What should somebody else know about it? A line to each is enough, and it need not be finished.

# A story as a page of its own, mailed to its author. $title (text): what it is called.
proof-title = Proof: { $title }
proof = A proof
# $name (text): the people who wrote it.
proof-for = A proof for { $name }
proof-about = This is how it would look. Only the people it was sent to can see it, and nothing goes out before you say yes.
proof-fix = Still to look at
# $line (text): a number.
proof-line = Line { $line }
proof-answer = Your answer
proof-yes = Yes, publish exactly this text.
proof-yes-but = Yes, with the changes below. Send me the new text first.
proof-picture = Yes to the pictures of me, too.
proof-no = No. You need no reason, and nobody will ask for one.
proof-send = Answer by mail
# $title (text): what the story is called.
proof-subject = Your story: { $title }
proof-promise = You can change your mind later, too: say so, and it goes.
# $text (text): letters and digits that tell this text from any other.
proof-text = Your yes is about exactly this text: { $text }. Any later change is sent to you again.

who-helps = Colleagues who help others to start
if-it-helps = If it helps

## Only for colleagues

internal-hub = For colleagues only. Please do not pass it on.
internal-only = For colleagues only

## Nothing here

notfound-title = Nobody is speaking here.
notfound-description = Perhaps the page has moved, or its author took it down. These people are speaking:
moved-title = This has moved
moved-here = It is here now.

## In texts

alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
footnote-back = Back to the text
