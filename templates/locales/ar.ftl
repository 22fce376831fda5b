### ما يقوله الموقع باسمه هو؛ أما كلام الناس فلا يرد هنا أبدًا. الصياغة بالمصدر ما أمكن، فلا تخاطب جنسًا دون آخر.
### يستطيع كل مشروع أن يقول شيئًا منه بطريقته في templates/locales/ar.ftl.

## أين كل شيء

nav-home = الرئيسية
nav-voices = الأصوات
nav-stories = القصص
nav-topics = المواضيع
nav-training = التدريب
nav-guidelines = الإرشادات
nav-programme = البرنامج
nav-champions = أصحاب التجربة
nav-departments = الأقسام
nav-campaigns = الحملات
nav-contribute = مشاركة قصتك

skip = الانتقال إلى المحتوى
menu = القائمة
main-menu = القائمة الرئيسية
breadcrumbs = موقعك هنا
on-this-page = في هذه الصفحة
turn = المزيد
turn-previous = قبلها
turn-next = بعدها
newer = الأحدث
older = الأقدم
pager = صفحات هذه القائمة
pager-previous = الصفحة السابقة
pager-next = الصفحة التالية
pager-page = الصفحة { $page }
page-of = { $title }، الصفحة { $n }

scheme-dark = ألوان داكنة
scheme-light = ألوان فاتحة

foot-listen = للاستماع
foot-speak = للكلام
foot-run = كيف يعمل
foot-owner = بإشراف
foot-newest = أحدث الكلمات: { $date }
feed = موجز كل القصص
feed-of = متابعة { $name } عبر الموجز

## اللغات

tongues = اللغات
tongue-home = { $language }، الصفحة الرئيسية
in-language = باللغة { $language }
partly-in-language = جزء من هذه الصفحة لم يُترجم بعد، وهو باللغة { $language }.
in-languages-too = متاحة أيضًا باللغة { $languages }
language-ar = العربية
language-de = الألمانية
language-en = الإنجليزية
language-es = الإسبانية
language-fr = الفرنسية

## التواريخ

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date = { $day } { $month } { $year }
from-date = من { $date }
until-date = حتى { $date }
updated = صُحّح في { $date }
changed = عُدّل في { $date }
reviewed = رُوجع في { $date }
since = منذ { $date }

## الأعداد

count-voices = { $n ->
    [zero] لا أصوات
    [one] صوت واحد
    [two] صوتان
    [few] { $n } أصوات
    [many] { $n } صوتًا
   *[other] { $n } صوت
}
count-stories = { $n ->
    [zero] لا قصص
    [one] قصة واحدة
    [two] قصتان
    [few] { $n } قصص
    [many] { $n } قصةً
   *[other] { $n } قصة
}
count-lessons = { $n ->
    [zero] لا دروس
    [one] درس واحد
    [two] درسان
    [few] { $n } دروس
    [many] { $n } درسًا
   *[other] { $n } درس
}
minutes = { $n ->
    [zero] أقل من دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $n } دقائق
    [many] { $n } دقيقةً
   *[other] { $n } دقيقة
}
minutes-to-read = { $n ->
    [zero] قراءة في أقل من دقيقة
    [one] قراءة في دقيقة واحدة
    [two] قراءة في دقيقتين
    [few] قراءة في { $n } دقائق
    [many] قراءة في { $n } دقيقةً
   *[other] قراءة في { $n } دقيقة
}
all-voices = { $n ->
    [zero] لا أصوات بعد
    [one] الصوت الوحيد حتى الآن
    [two] الصوتان كلاهما
    [few] الأصوات كلها، وعددها { $n }
    [many] الأصوات كلها، وعددها { $n }
   *[other] الأصوات كلها، وعددها { $n }
}
all-stories = { $n ->
    [zero] لا قصص بعد
    [one] القصة الوحيدة حتى الآن
    [two] القصتان كلتاهما
    [few] القصص كلها، وعددها { $n }
    [many] القصص كلها، وعددها { $n }
   *[other] القصص كلها، وعددها { $n }
}

## البحث

search = البحث
search-for = أشخاص وقصص ومواضيع
search-description = ابحث عن أشخاص { $organisation } وقصصها ومواضيعها.
# $n and $words (text): filled in by the page.
found-count = نتائج «{ $words }»: { $n }
found-none = لم يُعثر على شيء عن «{ $words }».
found-broken = لا يمكن تشغيل البحث في هذا المتصفح. القوائم أدناه تضم كل شيء.
found-narrow = تضييق النتائج
found-all = الكل
# $n (text): a number the page fills in.
found-more-of = عرض الكل ({ $n })
found-near = أقرب الأسماء
found-people = الأشخاص
found-rest = صفحات أخرى
browse = أو تصفّح القوائم
popular-topics = المواضيع الأكثر تداولًا
stories-by-year = القصص حسب السنوات
# $year (text): the year; $n (number): the stories of it.
year-stories = { $year }: { $n }
slash = المفتاح / يقود إلى هنا من أي صفحة.
slash-on = تفعيل
slash-off = إيقاف

## الرئيسية

lately = أحدث القصص
running-now = جارية الآن
read-story = قراءة القصة
way-in = من أين البداية؟
want-to-listen = أودّ الاستماع
want-to-speak = أودّ الكلام
want-to-run = أودّ معرفة كيف يعمل هذا

## ما تعرضه محركات البحث

voices-description = { $n ->
    [zero] أصوات العاملين في { $organisation }، بكلماتهم.
    [one] صوت واحد من { $organisation } يروي ما يراه بكلماته.
    [two] صوتان من { $organisation } يرويان ما يريانه بكلماتهما.
    [few] { $n } أشخاص في { $organisation } يروون ما يرونه بكلماتهم.
    [many] { $n } شخصًا في { $organisation } يروون ما يرونه بكلماتهم.
   *[other] { $n } شخص في { $organisation } يروون ما يرونه بكلماتهم.
}
stories-description = { $n ->
    [zero] قصص يرويها العاملون في { $organisation }.
    [one] قصة واحدة ممن يعملون في { $organisation }.
    [two] قصتان ممن يعملون في { $organisation }.
    [few] { $n } قصص ممن يعملون في { $organisation }.
    [many] { $n } قصةً ممن يعملون في { $organisation }.
   *[other] { $n } قصة ممن يعملون في { $organisation }.
}
topics-description = { $n ->
    [zero] المواضيع التي يدور حولها الكلام هنا.
    [one] الموضوع الوحيد الذي يدور حوله الكلام هنا.
    [two] موضوعان يدور حولهما الكلام هنا، من العمل ومن الحياة.
    [few] { $n } مواضيع يدور حولها الكلام هنا، من العمل ومن الحياة.
    [many] { $n } موضوعًا يدور حولها الكلام هنا، من العمل ومن الحياة.
   *[other] { $n } موضوع يدور حولها الكلام هنا، من العمل ومن الحياة.
}
topic-description = { $n ->
    [zero] { $topic }: إلى من يمكن توجيه السؤال.
    [one] قصة واحدة عن { $topic }، ممن عاشها.
    [two] قصتان عن { $topic }، ممن عاشهما.
    [few] { $n } قصص عن { $topic }، ممن عاشوها.
    [many] { $n } قصةً عن { $topic }، ممن عاشوها.
   *[other] { $n } قصة عن { $topic }، ممن عاشوها.
}
departments-description = { $n ->
    [zero] الأقسام، وإلى من يوجَّه السؤال في كل منها.
    [one] القسم الوحيد الذي يتكلم هنا، وإلى من يوجَّه السؤال فيه.
    [two] قسمان، وإلى من يوجَّه السؤال في كل منهما.
    [few] { $n } أقسام، وإلى من يوجَّه السؤال في كل منها.
    [many] { $n } قسمًا، وإلى من يوجَّه السؤال في كل منها.
   *[other] { $n } قسم، وإلى من يوجَّه السؤال في كل منها.
}
department-description = { $n ->
    [zero] { $department }: إلى من يوجَّه السؤال، وكيف تكون البداية.
    [one] صوت واحد من { $department }، وإلى من يوجَّه السؤال هناك.
    [two] صوتان من { $department }، وإلى من يوجَّه السؤال هناك.
    [few] { $n } أصوات من { $department }، وإلى من يوجَّه السؤال هناك.
    [many] { $n } صوتًا من { $department }، وإلى من يوجَّه السؤال هناك.
   *[other] { $n } صوت من { $department }، وإلى من يوجَّه السؤال هناك.
}
champions-description = ما يفعله من يتكلمون هنا، ولماذا، وما الذي اعترض طريقهم.
campaigns-description = ما نتكلم عنه معًا مدةً من الزمن، وكيف تكون المشاركة بكلماتك.
guidelines-description = ما يحمي من يتكلمون هنا، ومن المسؤول عنه، وما الذي تغيّر.
training-description = { $n ->
    [zero] دروس قصيرة مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
    [one] مسار واحد إلى القصة الأولى، مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
    [two] مساران إلى قصتك، مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
    [few] { $n } مسارات إلى قصتك، مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
    [many] { $n } مسارًا إلى قصتك، مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
   *[other] { $n } مسار إلى قصتك، مع أسئلة لمراجعة الذات. لا يُسجَّل شيء.
}
programme-description = لماذا تترك { $organisation } للعاملين فيها أن يتكلموا، ومن يرعى ذلك، وكيف يكون الانضمام أو الانسحاب.
contribute-description = كيف تشارك قصتك بلا حساب، وماذا يحدث بعد ذلك.

## الناس

portrait-of = صورة { $name }
picture-credit = الصورة: { $name }
a-colleague = أحد أفراد الفريق
former-colleague = شخص كان يعمل هنا
withheld-colleague = أحد أفراد الفريق
withheld-colleague-in = أحد أفراد قسم { $department }
alumni = عملوا هنا من قبل
alumni-note = من العاملين هنا سابقًا
say-it = يُنطق
ask-me-about = اسألوني عن
writes-for = الكلام موجَّه إلى
languages = اللغات
helps-to-start = المساعدة على البدء في
spokesperson = الكلام أيضًا باسم
spokesperson-for = { $organisation }
joined-label = هنا منذ
joined = { $date }
joined-by-self = { $date }، بمبادرة شخصية
invited-by = بدعوة من
said-so-far = ما قيل حتى الآن
nothing-said = لا كلام هنا بعد من { $name }.
sits-beside = على مقربة
both-ask-about = يمكن سؤال كليهما عن

champion-heading = كيف سارت الأمور
champion-what = ما أفعله
champion-why = لماذا
champion-benefits = ما الذي أثمر
champion-roadblocks = ما اعترض الطريق
champion-mistake = ما أخطأتُ فيه
champions-lede = أناس يفعلون ذلك منذ مدة: ما يفعلونه، ولماذا، وما اعترض طريقهم.
no-champions = لم يروِ أحد بعد كيف سارت الأمور.

no-voices = لا أحد يتكلم هنا بعد.
be-the-first = البداية بين يديك.
by-letter = حسب الحرف
by-department = حسب القسم
by-topic = حسب الموضوع
filter-words = البحث عن شخص
filter-department = في
filter-all = كل الأقسام
filter-topic = عن
filter-all-topics = كل المواضيع
filter-some = { $n } من { $of }
filter-none = لا أحد يطابق «{ $words }».
filter-broken = تعذّر تحميل القائمة الكاملة. في هذه الصفحة: { $n }. تُعاد المحاولة عند مواصلة الكتابة.
filter-clear = مسح

## القصص

form-story = قصة
form-insight = ما أعرفه
form-how-to = طريقة العمل
form-champion-interview = حوار
form-two-voices = صوتان
form-q-and-a = أسئلة وأجوبة
form-talk = محاضرة
form-event = فعالية
form-news = خبر

about-person = عن { $name }
endorsed-by = بتأييد من
sources = المصادر
first-published = نُشرت أول مرة
elsewhere = تُقرأ أيضًا في
share = مشاركة
share-linkedin = لينكد إن
share-mail = البريد
copy-link = نسخ الرابط
copy-quote = نسخ الجملة
copy-text = نسخ النص
copied = تم النسخ
copy-refused = النسخ بالضغط على Ctrl+C
series = جزء من «{ $name }»
transcript = النص المكتوب
captions = تعليقات مكتوبة
sound-of = تسجيل صوتي: { $title }
film-of = فيلم: { $title }
sound-file = تنزيل الصوت
film-file = تنزيل الفيلم
related = قصص قريبة
paid = مدفوع
note-paid = تقاضى شخص أجرًا مقابل هذه القصة.
note-ghostwritten = دوّنها شخص آخر؛ أما صاحب الاسم فقد رواها ووافق على كل كلمة.
note-ai-assisted = ساعد نموذج لغوي في الصياغة.
note-edited-by = التحرير: { $name }.
note-reviewed-by = المراجعة المتخصصة: { $name }.
newest-first = الأحدث أولًا
no-stories = لم يروِ أحد قصة هنا بعد.
no-stories-on = لا قصص بعد عن { $topic }.
no-stories-from = لا قصص بعد من { $department }.
tell-the-first = القصة الأولى قد تكون قصتك.
tell-yours = مشاركة قصتك

## المواضيع والأقسام

topics-of-work = من العمل
topics-of-life = من الحياة
topics-other = وغير ذلك
topics-all = كل المواضيع
no-topics = لم يدُر الكلام حول شيء بعد.
who-speaks = من يتكلم في هذا
often-with = كثيرًا ما ترد مع
no-departments = لم تُذكر أقسام بعد.
ask-first = السؤال أولًا
ask-ambassador = هنا من يساعد على البدء. بلا نماذج، يكفي السؤال.
how-to-join = كيف يكون الانضمام
headcount = { $n ->
    [zero] لا أحد يعمل هنا
    [one] شخص واحد يعمل هنا
    [two] شخصان يعملان هنا
    [few] { $n } أشخاص يعملون هنا
    [many] { $n } شخصًا يعملون هنا
   *[other] { $n } شخص يعملون هنا
}

## الحملات

campaign = حملة
campaigns-lede = ما نتكلم عنه معًا مدةً من الزمن. المشاركة بكلماتك، لمن شاء.
campaigns-running = جارية
campaigns-to-come = قادمة
campaigns-over = منتهية
campaign-running = جارية
campaign-to-come = قادمة
campaign-over = منتهية
campaign-goal = الغاية
campaign-for = موجَّهة إلى
channels = القنوات
hashtags = الوسوم
no-campaigns = لا حملات في الوقت الحالي.
make-it-yours = بكلماتك أنت
make-it-yours-why = البداية من إحدى هذه الأفكار: بكلماتك، ومن حسابك، إن رغبت.
kits = اختيار قناة
kits-why = لمن لا يحب البدء من صفحة بيضاء. ما بين القوسين لك أن تقوله؛ أما الباقي فيمكن تغييره حتى يشبه صوتك.
kit-picture = أخذ الصورة
kit-used-of = { $n } من { $of } حرف
kit-used = { $n ->
    [zero] لا حروف
    [one] حرف واحد
    [two] حرفان
    [few] { $n } أحرف
    [many] { $n } حرفًا
   *[other] { $n } حرف
}
facts = حقائق متاحة للجميع
facts-why = محققة ومع مصادرها. خذ ما ينفع ودع الباقي.
fact-source = المصدر: { $source }
fact-until = صالحة حتى { $date }
key-messages = ما نودّ أن يُسمع
say-so = التصريح بأنك تعمل هنا
disclosure-why = مكان هذا في المنشور نفسه، قريبًا من بدايته.
draw = السحب
draw-fair = فرص متساوية، كثر ما يُنشر أو قلّ
draw-rules = القواعد
told-so-far = ما رُوي حتى الآن
no-stories-in-campaign = لم يروِ أحد قصة لهذه الحملة بعد.
what-came-of-it = ما الذي أثمر
close-numbers = الأرقام
close-lessons = ما تعلمناه
close-will-change = ما سنغيّره

## الإرشادات

guidelines-lede = ما يحمي من يتكلمون هنا.
no-guidelines = لم تُكتب إرشادات بعد.
version = الإصدار { $version }
version-label = الإصدار
effective = سارية منذ
owner = المسؤولية
review-by = تُراجَع قبل
reviewed-by = آخر مراجعة
applies-to = تسري على
overdue = فات موعد مراجعتها.
overdue-why = يحسن السؤال قبل الاعتماد عليها.
in-doubt = عند الشك، السؤال أولى.
what-changed = ما الذي تغيّر
whom-to-ask = إلى من يوجَّه السؤال
answers-within = الرد خلال { $time }

## التدريب

training-lede = دروس قصيرة، في الوقت الذي يناسبك. لا أحد يرى إجاباتك.
no-training = لا تدريب بعد.
no-lessons = لا دروس بعد.
path = مسار
lessons = الدروس
for-whom = موجَّه إلى
objectives = بعد ذلك يمكنك
steps = دروس هذا المسار
number-of = { $n } من { $of }
level-starter = للبداية
level-active = لمن بدأ
level-champion = لمن يساعد غيره
level-executive = لمن يقود
self-check = مراجعة ذاتية
self-check-private = لك وحدك. لا يُرسَل ما تختاره إلى أي مكان.
question = السؤال { $n }
question-many = قد تصح أكثر من إجابة.
show-answer = إظهار الإجابة
right = صحيح
not-quite = ليس تمامًا
check = تحقق
all-right = هذا هو.
not-yet = ليس تمامًا بعد. يمكن المحاولة مرة أخرى.
choose-first = اختيار إجابة أولًا.
lesson-fresh = لم يبدأ
lesson-started = بدأ
lesson-done = تمّ
lesson-mark = وضع علامة الإتمام
lesson-undo = إزالة علامة الإتمام
progress-count = تمّ { $n } من { $of }
progress-here = محفوظ في هذا المتصفح فقط.
progress-forget = نسيان

## البرنامج

voluntary = فقط إن رغبت
how-to-leave = كيف يكون الانسحاب
if-pushed = إن ضغط عليك أحد
how-it-grows = كيف ينمو
phase-over = انتهت
phase-now = الآن
phase-to-come = قادمة
phase-cap = { $n ->
    [zero] بلا أحد
    [one] شخص واحد على الأكثر
    [two] شخصان على الأكثر
    [few] { $n } أشخاص على الأكثر
    [many] { $n } شخصًا على الأكثر
   *[other] { $n } شخص على الأكثر
}
phase-with = البداية مع: { $names }
phase-exit = نواصل حين
who-runs-it = من يرعاه
last-say = الكلمة الأخيرة
what-we-ask = ما نطلبه، وما لا نطلبه أبدًا
at-most = ما نطلبه
never-ask = ما لا نطلبه أبدًا
never-join = أن تشارك
never-accounts = مفاتيح حساباتك
never-words = أن تنشر كلمات ليست كلماتك
never-count = عددًا من المنشورات
limit-posts = { $n ->
    [zero] لا قصص مطلوبة.
    [one] قصة واحدة في الشهر على الأكثر. ولا بأس بلا شيء.
    [two] قصتان في الشهر على الأكثر. ولا بأس بلا شيء.
    [few] { $n } قصص في الشهر على الأكثر. ولا بأس بلا شيء.
    [many] { $n } قصةً في الشهر على الأكثر. ولا بأس بلا شيء.
   *[other] { $n } قصة في الشهر على الأكثر. ولا بأس بلا شيء.
}
limit-brand-items = { $n ->
    [zero] لا منشورات مطلوبة عنا.
    [one] منشور واحد عنا في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [two] منشوران عنا في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [few] { $n } منشورات عنا في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [many] { $n } منشورًا عنا في الأسبوع على الأكثر. ولا بأس بلا شيء.
   *[other] { $n } منشور عنا في الأسبوع على الأكثر. ولا بأس بلا شيء.
}
limit-minutes = { $n ->
    [zero] لا وقت مطلوب.
    [one] دقيقة واحدة في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [two] دقيقتان في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [few] { $n } دقائق في الأسبوع على الأكثر. ولا بأس بلا شيء.
    [many] { $n } دقيقةً في الأسبوع على الأكثر. ولا بأس بلا شيء.
   *[other] { $n } دقيقة في الأسبوع على الأكثر. ولا بأس بلا شيء.
}
limit-reply = إن جاءك رد، فجواب خلال { $time } أو كلمة إلينا.
work-time-allowed = الكتابة في وقت العمل مسموح بها.
work-time-limited = الكتابة في وقت العمل مسموح بها، في حدود ما اتُّفق عليه مع مديرك.
work-time-own-time = الكتابة في الوقت الخاص.
disclosure-ask = أن تذكر مكان عملك:
goals = الغاية منه
kpis = كيف نعرف
kpi-what = ما يُحصى
kpi-target = الهدف
kpi-by = الموعد
kpi-basis = مصدر المعرفة
basis-measured = مقيس
basis-self-reported = كما رواه الناس
basis-estimated = مقدَّر
costs = ما يتطلبه
cost-what = البند
cost-amount = في السنة
cost-shares = من يدفع
cost-share = { $name } { $share }٪
hours = ساعات في الأسبوع
incentives = ما قد تكسبه
say-it-so = صيغة مقترحة:
quiet-periods = متى نلزم الصمت
where-we-speak = أين نتكلم

function-social = وسائل التواصل
function-hr = الموارد البشرية
function-recruitment = التوظيف
function-internal-comms = الاتصال الداخلي
function-marketing = التسويق
function-legal = الشؤون القانونية
function-editorial = التحرير
function-strategy = الاستراتيجية
function-incentives = السحوبات والشكر

## مشاركة قصتك

contribute-lede = يكفي سطر واحد. لا حاجة إلى حساب ولا إلى تثبيت شيء.
contribute-send = إرسال بضعة أسطر
contribute-then = ماذا يحدث بعد ذلك
contribute-send-how = رسالة أو ملاحظة أو رسالة صوتية. لا يلزم أن تكون مكتملة.
contribute-answer = يردّ عليك إنسان
contribute-answer-how = يسأل عما لم يتضح، ويساعد إن أردت المساعدة.
contribute-yours = تبقى لك
contribute-yours-how = كلماتك، باسمك أو بلا اسم، بصورتك أو بلا صورة.
contribute-yes = لا يُنشر شيء قبل موافقتك
contribute-yes-how = ترى النص كما سيظهر.
contribute-down = يمكنك سحبها
contribute-down-how = وفي وقت لاحق أيضًا، ومن غير سبب.
contribute-repository = لمن يجيد التعامل مع الملفات، النصوص محفوظة هنا:

person-answers-within = الرد من { $name } خلال { $time }.
person-answers = الرد من { $name }.
answered-within = يردّ عليك إنسان خلال { $time }.
correct = سحب أو تصحيح
correct-subject = سحب أو تصحيح: { $title }
correct-body = الأمر يخص { $page }. ما الذي ينبغي تغييره، أم ينبغي حذفها؟ لا حاجة إلى سبب.
edit-page = تعديل هذه الصفحة
contribute-write = الكتابة هنا
contribute-form = الإجابة عن بضعة أسئلة
contribute-account = بحساب
forms-need-script = تحتاج النماذج إلى JavaScript. أما البريد فلا:
story-subject = قصة
story-body = ماذا حدث؟ ماذا دار في ذهنك؟ ما الذي ينبغي أن يعرفه غيرك؟ يكفي سطر لكل سؤال، ولا يلزم أن يكون مكتملًا.

proof-title = مسودة: { $title }
proof = مسودة
proof-for = مسودة إلى { $name }
proof-about = هكذا ستبدو. لا يراها إلا من أُرسلت إليهم، ولا يُنشر شيء قبل موافقتك.
proof-fix = ما بقي للنظر فيه
proof-line = السطر { $line }
proof-answer = جوابك
proof-yes = نعم، انشروا هذا النص كما هو.
proof-yes-but = نعم، مع التعديلات أدناه. أرسلوا إليّ النص الجديد أولًا.
proof-picture = نعم أيضًا للصور التي أظهر فيها.
proof-no = لا. لا حاجة إلى سبب، ولن يسأل عنه أحد.
proof-send = الرد بالبريد
proof-subject = قصتك: { $title }
proof-promise = يمكنك تغيير رأيك لاحقًا أيضًا: كلمة منك، فتُحذف.
proof-text = موافقتك على هذا النص وحده: { $text }. وأي تعديل لاحق يُرسَل إليك من جديد.

who-helps = من يساعد على البدء
if-it-helps = لعله ينفع

## للزملاء فقط

internal-hub = للزملاء فقط. يُرجى عدم تمريره.
internal-only = للزملاء فقط

## لا شيء هنا

notfound-title = لا أحد يتكلم هنا.
notfound-description = لعل الصفحة انتقلت، أو سحبها كاتبها. هؤلاء يتكلمون:
moved-title = انتقلت هذه الصفحة
moved-here = هي الآن هنا.

## في النصوص

alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تنبيه
alert-caution = تحذير
footnote-back = العودة إلى النص
