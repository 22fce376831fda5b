### Lo que el sitio dice en su propio nombre; nunca las palabras de las personas. Se trata de tú.
### Un proyecto puede decirlo de otra manera en templates/locales/es.ftl.

## Dónde está cada cosa

nav-home = Inicio
nav-voices = Voces
nav-stories = Historias
nav-topics = Temas
nav-training = Formación
nav-guidelines = Pautas
nav-programme = Programa
nav-champions = Referentes
nav-departments = Departamentos
nav-campaigns = Campañas
nav-contribute = Cuenta tu historia

skip = Ir al contenido
menu = Menú
main-menu = Menú principal
breadcrumbs = Estás aquí
on-this-page = En esta página
turn = Seguir
turn-previous = Antes
turn-next = Después
newer = Más reciente
older = Más antigua
pager = Páginas de esta lista
pager-previous = Página anterior
pager-next = Página siguiente
pager-page = Página { $page }
page-of = { $title }, página { $n }

scheme-dark = Colores oscuros
scheme-light = Colores claros

foot-listen = Escuchar
foot-speak = Hablar
foot-run = Cómo funciona
foot-owner = A cargo de
foot-newest = Lo último: { $date }
feed = Canal con todas las historias
feed-of = Seguir a { $name } por canal

## Idiomas

tongues = Idiomas
tongue-home = { $language }, página de inicio
in-language = En { $language }
partly-in-language = Una parte de esta página aún no está traducida: está en { $language }.
in-languages-too = También en { $languages }
language-ar = árabe
language-de = alemán
language-en = inglés
language-es = español
language-fr = francés

## Fechas

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date = { $day } de { $month } de { $year }
from-date = desde el { $date }
until-date = hasta el { $date }
updated = Corregido el { $date }
changed = Cambiado el { $date }
reviewed = Revisado el { $date }
since = Desde el { $date }

## Cantidades

count-voices = { $n ->
    [one] { $n } voz
   *[other] { $n } voces
}
count-stories = { $n ->
    [one] { $n } historia
   *[other] { $n } historias
}
count-lessons = { $n ->
    [one] { $n } lección
   *[other] { $n } lecciones
}
minutes = { $n ->
    [one] { $n } minuto
   *[other] { $n } minutos
}
minutes-to-read = { $n ->
    [one] { $n } minuto de lectura
   *[other] { $n } minutos de lectura
}
all-voices = { $n ->
    [one] La única voz por ahora
   *[other] Las { $n } voces
}
all-stories = { $n ->
    [one] La única historia por ahora
   *[other] Las { $n } historias
}

## Búsqueda

search = Buscar
search-for = Personas, historias, temas
search-description = Encontrar personas, historias y temas de { $organisation }.
# $n and $words (text): filled in by the page.
found-count = Encontrado para «{ $words }»: { $n }
found-none = No se ha encontrado nada para «{ $words }».
found-broken = La búsqueda no puede iniciarse en este navegador. Las listas de abajo lo contienen todo.
found-narrow = Acotar
found-all = Todo
# $n (text): a number the page fills in.
found-more-of = Mostrar todo ({ $n })
found-near = Nombres parecidos
found-people = Personas
found-rest = Otras páginas
browse = O bien explorar
popular-topics = Temas frecuentes
stories-by-year = Historias por año
# $year (text): the year; $n (number): the stories of it.
year-stories = { $year }: { $n }
slash = La tecla / lleva aquí desde cualquier página.
slash-on = Activar
slash-off = Desactivar

## Inicio

lately = Lo último
running-now = Ahora mismo
read-story = Leer la historia
way-in = Encuentra tu camino
want-to-listen = Quiero escuchar
want-to-speak = Quiero hablar
want-to-run = Quiero saber cómo funciona

## Lo que muestra un buscador

voices-description = { $n ->
    [one] Una persona de { $organisation } que cuenta lo que ve, con sus propias palabras.
   *[other] { $n } personas de { $organisation } que cuentan lo que ven, con sus propias palabras.
}
stories-description = { $n ->
    [one] Una historia contada por alguien que trabaja en { $organisation }.
   *[other] { $n } historias contadas por personas que trabajan en { $organisation }.
}
topics-description = { $n ->
    [one] El único tema del que se habla aquí.
   *[other] { $n } temas de los que se habla aquí, del trabajo y de la vida.
}
topic-description = { $n ->
    [0] { $topic }: a quién se puede preguntar.
    [one] Una historia sobre { $topic }, contada por alguien que estuvo allí.
   *[other] { $n } historias sobre { $topic }, contadas por personas que estuvieron allí.
}
departments-description = { $n ->
    [one] El único departamento que habla aquí, y a quién preguntar allí.
   *[other] { $n } departamentos, y a quién preguntar en cada uno.
}
department-description = { $n ->
    [0] { $department }: a quién preguntar y cómo empezar a hablar.
    [one] Una voz de { $department }, y a quién preguntar allí.
   *[other] { $n } voces de { $department }, y a quién preguntar allí.
}
champions-description = Qué hacen quienes toman la palabra, por qué lo hacen y qué se lo puso difícil.
campaigns-description = De qué hablamos juntos durante un tiempo, y cómo sumarte con tus propias palabras.
guidelines-description = Qué protege a quienes hablan aquí, quién responde de ello y qué ha cambiado.
training-description = { $n ->
    [one] Un itinerario hacia una primera historia, con preguntas para comprobar lo aprendido. No se guarda nada.
   *[other] { $n } itinerarios hacia tu propia historia, con preguntas para comprobar lo aprendido. No se guarda nada.
}
programme-description = Por qué { $organisation } deja hablar a su gente, quién se ocupa y cómo entrar o salir.
contribute-description = Cómo contar tu historia sin cuenta, y qué pasa después.

## Personas

portrait-of = Retrato de { $name }
picture-credit = Imagen: { $name }
a-colleague = una persona del equipo
former-colleague = Alguien que trabajó aquí
withheld-colleague = Una persona del equipo
withheld-colleague-in = Una persona de { $department }
alumni = Trabajaron aquí
alumni-note = Trabajó aquí
say-it = se dice
ask-me-about = Pregúntame por
writes-for = Se dirige a
languages = Idiomas
helps-to-start = Ayuda a empezar en
spokesperson = Habla también por
spokesperson-for = { $organisation }
joined-label = Aquí desde
joined = { $date }
joined-by-self = { $date }, por iniciativa propia
invited-by = Invitación de
said-so-far = Lo dicho hasta ahora
nothing-said = { $name } aún no ha dicho nada aquí.
sits-beside = Muy cerca
both-ask-about = Las dos personas saben de

champion-heading = Cómo fue
champion-what = Qué hago
champion-why = Por qué
champion-benefits = Qué salió de ello
champion-roadblocks = Qué me lo puso difícil
champion-mistake = En qué me equivoqué
champions-lede = Personas que llevan un tiempo haciéndolo. Qué hacen, por qué y qué se lo puso difícil.
no-champions = Nadie ha contado todavía cómo fue.

no-voices = Aquí todavía no habla nadie.
be-the-first = Da el primer paso.
by-letter = Por letra
by-department = Por departamento
by-topic = Por tema
filter-words = Encontrar a alguien
filter-department = En
filter-all = todos los departamentos
filter-topic = Sobre
filter-all-topics = todos los temas
filter-some = { $n } de { $of }
filter-none = Nadie coincide con «{ $words }».
filter-broken = No se pudo cargar la lista completa. En esta página: { $n }. Al seguir escribiendo se vuelve a intentar.
filter-clear = Borrar

## Historias

form-story = Historia
form-insight = Lo que sé
form-how-to = Cómo se hace
form-champion-interview = Entrevista
form-two-voices = A dos voces
form-q-and-a = Preguntas y respuestas
form-talk = Charla
form-event = Evento
form-news = Noticia

about-person = Sobre { $name }
endorsed-by = Lo respalda
sources = Fuentes
first-published = Publicado por primera vez
elsewhere = También se puede leer en
share = Compártela
share-linkedin = LinkedIn
share-mail = Correo
copy-link = Copiar el enlace
copy-quote = Copiar la frase
copy-text = Copiar el texto
copied = Copiado
copy-refused = Pulsa Ctrl+C para copiar
series = Parte de «{ $name }»
transcript = Transcripción
captions = Subtítulos
sound-of = Sonido: { $title }
film-of = Vídeo: { $title }
sound-file = Descargar el sonido
film-file = Descargar el vídeo
related = Más como esta
paid = Pagado
note-paid = Alguien cobró por esta historia.
note-ghostwritten = La escribió otra persona; quien la firma la contó y aprobó cada palabra.
note-ai-assisted = Un modelo de lenguaje ayudó con la redacción.
note-edited-by = Edición: { $name }.
note-reviewed-by = Revisión experta: { $name }.
newest-first = Lo más reciente primero
no-stories = Nadie ha contado todavía una historia aquí.
no-stories-on = Todavía no hay historias sobre { $topic }.
no-stories-from = Todavía no hay historias de { $department }.
tell-the-first = Cuenta la primera.
tell-yours = Cuenta la tuya

## Temas y departamentos

topics-of-work = Del trabajo
topics-of-life = De la vida
topics-other = Y además
topics-all = Todos los temas
no-topics = Todavía no se ha hablado de nada.
who-speaks = Quién habla de esto
often-with = A menudo junto a
no-departments = Todavía no se ha nombrado ningún departamento.
ask-first = Pregunta primero a
ask-ambassador = Ayuda a empezar a la gente de aquí. Sin formularios: basta con preguntar.
how-to-join = Cómo sumarte
headcount = { $n ->
    [one] { $n } persona trabaja aquí
   *[other] { $n } personas trabajan aquí
}

## Campañas

campaign = Campaña
campaigns-lede = Cosas de las que hablamos juntos durante un tiempo. Súmate con tus propias palabras, o no.
campaigns-running = En marcha
campaigns-to-come = Próximas
campaigns-over = Terminadas
campaign-running = En marcha
campaign-to-come = Próxima
campaign-over = Terminada
campaign-goal = Para qué
campaign-for = Para
channels = Canales
hashtags = Etiquetas
no-campaigns = En este momento no hay ninguna campaña.
make-it-yours = Hazlo tuyo
make-it-yours-why = Empieza por una de estas ideas. Con tus palabras, en tu cuenta, si te apetece.
kits = Elige un canal
kits-why = Para quien prefiere no empezar con la página en blanco. Lo que está entre corchetes lo dices tú; cambia el resto hasta que suene a ti.
kit-picture = Llévate la imagen
kit-used-of = { $n } de { $of } caracteres
kit-used = { $n ->
    [one] { $n } carácter
   *[other] { $n } caracteres
}
facts = Datos que cualquiera puede usar
facts-why = Comprobados y con su fuente. Toma lo que te sirva y deja el resto.
fact-source = Fuente: { $source }
fact-until = válido hasta el { $date }
key-messages = Lo que nos gustaría que se oyera
say-so = Di que trabajas aquí
disclosure-why = Ponlo en la propia publicación, hacia el principio.
draw = El sorteo
draw-fair = Las mismas posibilidades para todo el mundo, publique mucho o poco
draw-rules = Las bases
told-so-far = Lo contado hasta ahora
no-stories-in-campaign = Nadie ha contado todavía una historia para esta campaña.
what-came-of-it = Qué salió de ello
close-numbers = Cifras
close-lessons = Qué aprendimos
close-will-change = Qué haremos de otra manera

## Pautas

guidelines-lede = Lo que protege a quienes hablan aquí.
no-guidelines = Todavía no hay pautas escritas.
version = Versión { $version }
version-label = Versión
effective = En vigor desde
owner = Responde de ella
review-by = Debe revisarse antes de
reviewed-by = Última revisión de
applies-to = Se aplica a
overdue = Ya debería haberse revisado.
overdue-why = Pregunta antes de fiarte.
in-doubt = ¿Dudas? Pregunta.
what-changed = Qué ha cambiado
whom-to-ask = A quién preguntar
answers-within = Responde en { $time }

## Formación

training-lede = Lecciones cortas, a tu ritmo. Nadie ve lo que respondes.
no-training = Todavía no hay formación.
no-lessons = Todavía no hay lecciones.
path = Itinerario
lessons = Lecciones
for-whom = Para
objectives = Después sabrás
steps = Lecciones de este itinerario
number-of = { $n } de { $of }
level-starter = Para empezar
level-active = Para quienes ya han empezado
level-champion = Para quienes ayudan a otras personas
level-executive = Para quienes dirigen
self-check = Ponte a prueba
self-check-private = Solo para ti. Lo que elijas no se envía a ninguna parte.
question = Pregunta { $n }
question-many = Puede haber más de una respuesta correcta.
show-answer = Ver la respuesta
right = Correcto
not-quite = No del todo
check = Comprobar
all-right = Eso es.
not-yet = Todavía no del todo. Prueba otra vez si quieres.
choose-first = Elige primero una respuesta.
lesson-fresh = Sin empezar
lesson-started = Empezada
lesson-done = Hecha
lesson-mark = Marcar como hecha
lesson-undo = Al final, no hecha
progress-count = { $n } de { $of } hechas
progress-here = Guardado solo en este navegador.
progress-forget = Olvidar

## Programa

voluntary = Solo si quieres
how-to-leave = Cómo salir
if-pushed = Si alguien te presiona
how-it-grows = Cómo crece
phase-over = Terminada
phase-now = Ahora
phase-to-come = Próxima
phase-cap = { $n ->
    [one] como máximo { $n } persona
   *[other] como máximo { $n } personas
}
phase-with = Empieza con: { $names }
phase-exit = Seguimos cuando
who-runs-it = Quién se ocupa
last-say = Tiene la última palabra
what-we-ask = Qué pedimos y qué no pedimos nunca
at-most = Qué pedimos
never-ask = Qué no pedimos nunca
never-join = Que participes
never-accounts = El acceso a tus cuentas
never-words = Que publiques palabras que no son tuyas
never-count = Un número de publicaciones
limit-posts = { $n ->
    [one] Como máximo { $n } historia al mes. Ninguna también está bien.
   *[other] Como máximo { $n } historias al mes. Ninguna también está bien.
}
limit-brand-items = { $n ->
    [one] Como máximo { $n } publicación a la semana sobre la casa. Ninguna también está bien.
   *[other] Como máximo { $n } publicaciones a la semana sobre la casa. Ninguna también está bien.
}
limit-minutes = { $n ->
    [one] Como máximo { $n } minuto a la semana. Ninguno también está bien.
   *[other] Como máximo { $n } minutos a la semana. Ninguno también está bien.
}
limit-reply = Si alguien te contesta, una respuesta en { $time } o avísanos.
work-time-allowed = Puedes escribir en horario de trabajo.
work-time-limited = Puedes escribir en horario de trabajo, dentro de lo acordado con tu responsable.
work-time-own-time = Se escribe en el tiempo propio.
disclosure-ask = Que digas dónde trabajas:
goals = Para qué sirve
kpis = Cómo se sabrá
kpi-what = Qué se cuenta
kpi-target = Objetivo
kpi-by = Para
kpi-basis = Cómo lo sabemos
basis-measured = medido
basis-self-reported = según las propias personas
basis-estimated = estimado
costs = Qué hace falta
cost-what = Qué
cost-amount = Al año
cost-shares = Quién paga
cost-share = { $name } { $share } %
hours = Horas a la semana
incentives = Qué puedes ganar con ello
say-it-so = Dilo así:
quiet-periods = Cuándo guardamos silencio
where-we-speak = Dónde hablamos

function-social = Redes sociales
function-hr = Personas
function-recruitment = Selección
function-internal-comms = Comunicación interna
function-marketing = Marketing
function-legal = Asesoría jurídica
function-editorial = Edición
function-strategy = Estrategia
function-incentives = Sorteos y agradecimientos

## Cuenta tu historia

contribute-lede = Con una línea basta. No necesitas cuenta ni instalar nada.
contribute-send = Envíanos unas líneas
contribute-then = Qué pasa después
contribute-send-how = Un correo, una nota, un mensaje de voz. No hace falta que esté terminado.
contribute-answer = Responde una persona
contribute-answer-how = Pregunta lo que no entendió y te ayuda, si quieres ayuda.
contribute-yours = Sigue siendo tuyo
contribute-yours-how = Tus palabras, con nombre o sin él, con foto o sin ella.
contribute-yes = Nada sale antes de que digas que sí
contribute-yes-how = Ves el texto tal como quedará.
contribute-down = Puedes retirarlo
contribute-down-how = Más adelante también, y sin dar motivos.
contribute-repository = Si te manejas con archivos, los textos están aquí:

person-answers-within = { $name } responde en { $time }.
person-answers = { $name } responde.
answered-within = Una persona responde en { $time }.
correct = Retirar o corregir
correct-subject = Retirar o corregir: { $title }
correct-body = Se trata de { $page }. ¿Qué debería cambiar, o debe desaparecer? No necesitas ningún motivo.
edit-page = Editar esta página
contribute-write = Escríbela aquí
contribute-form = Responde unas preguntas
contribute-account = con una cuenta
forms-need-script = Los formularios necesitan JavaScript. Un correo, no:
story-subject = Una historia
story-body = ¿Qué pasó? ¿Qué se te pasó por la cabeza? ¿Qué debería saber otra persona? Basta una línea para cada pregunta, y no hace falta que esté terminado.

proof-title = Prueba: { $title }
proof = Una prueba
proof-for = Una prueba para { $name }
proof-about = Así quedaría. Solo pueden verla las personas que la han recibido, y nada sale antes de que digas que sí.
proof-fix = Por revisar
proof-line = Línea { $line }
proof-answer = Tu respuesta
proof-yes = Sí, publicad exactamente este texto.
proof-yes-but = Sí, con los cambios de abajo. Enviadme antes el texto nuevo.
proof-picture = Sí también a las imágenes en las que salgo.
proof-no = No. No necesitas ningún motivo, y nadie te lo va a pedir.
proof-send = Responder por correo
proof-subject = Tu historia: { $title }
proof-promise = También puedes cambiar de opinión más adelante: dilo y desaparece.
proof-text = Tu sí vale para exactamente este texto: { $text }. Cualquier cambio posterior se te enviará de nuevo.

who-helps = Quién ayuda a empezar
if-it-helps = Por si ayuda

## Solo para colegas

internal-hub = Solo para colegas. Por favor, no lo compartas.
internal-only = Solo para colegas

## Aquí no hay nada

notfound-title = Aquí no habla nadie.
notfound-description = Quizá la página se ha movido, o la retiró quien la escribió. Estas personas hablan:
moved-title = Esto se ha movido
moved-here = Ahora está aquí.

## En los textos

alert-note = Nota
alert-tip = Consejo
alert-important = Importante
alert-warning = Aviso
alert-caution = Cuidado
footnote-back = Volver al texto
