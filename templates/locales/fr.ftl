### Ce que le site dit en son propre nom ; jamais les mots des personnes. On y dit vous.
### Un projet peut en dire une partie autrement dans templates/locales/fr.ftl.

## Où sont les choses

nav-home = Accueil
nav-voices = Voix
nav-stories = Récits
nav-topics = Sujets
nav-training = Formation
nav-guidelines = Repères
nav-programme = Programme
nav-champions = Pionnières et pionniers
nav-departments = Services
nav-campaigns = Campagnes
nav-contribute = Racontez votre histoire

skip = Aller au contenu
menu = Menu
main-menu = Menu principal
breadcrumbs = Vous êtes ici
on-this-page = Sur cette page
turn = Continuer
turn-previous = Avant
turn-next = Après
newer = Plus récent
older = Plus ancien
pager = Pages de cette liste
pager-previous = Page précédente
pager-next = Page suivante
pager-page = Page { $page }
page-of = { $title }, page { $n }

scheme-dark = Couleurs sombres
scheme-light = Couleurs claires

foot-listen = Écouter
foot-speak = Parler
foot-run = Comment ça marche
foot-owner = Tenu par
foot-newest = Derniers mots : { $date }
feed = Flux de tous les récits
feed-of = Suivre { $name } par flux

## Langues

tongues = Langues
tongue-home = { $language }, page d’accueil
in-language = En { $language }
partly-in-language = Une partie de cette page n’est pas encore traduite et reste en { $language }.
in-languages-too = Aussi en { $languages }
language-ar = arabe
language-de = allemand
language-en = anglais
language-es = espagnol
language-fr = français

## Dates

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
from-date = dès le { $date }
until-date = jusqu’au { $date }
updated = Corrigé le { $date }
changed = Modifié le { $date }
reviewed = Relu le { $date }
since = Depuis le { $date }

## Nombres

count-voices = { $n ->
    [one] { $n } voix
   *[other] { $n } voix
}
count-stories = { $n ->
    [one] { $n } récit
   *[other] { $n } récits
}
count-lessons = { $n ->
    [one] { $n } leçon
   *[other] { $n } leçons
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
minutes-to-read = { $n ->
    [one] { $n } minute de lecture
   *[other] { $n } minutes de lecture
}
all-voices = { $n ->
    [1] La seule voix pour l’instant
   *[other] Les { $n } voix
}
all-stories = { $n ->
    [1] Le seul récit pour l’instant
   *[other] Les { $n } récits
}

## Recherche

search = Recherche
search-for = Personnes, récits, sujets
search-description = Trouver les personnes, les récits et les sujets de { $organisation }.
# $n and $words (text): filled in by the page.
found-count = Trouvé pour « { $words } » : { $n }
found-none = Rien trouvé pour « { $words } ».
found-broken = La recherche ne peut pas démarrer dans ce navigateur. Les listes ci-dessous contiennent tout.
found-narrow = Affiner
found-all = Tout
# $n (text): a number the page fills in.
found-more-of = Tout afficher ({ $n })
found-near = Noms les plus proches
found-people = Personnes
found-rest = Autres pages
browse = Ou bien parcourir
popular-topics = Sujets fréquents
stories-by-year = Récits par année
# $year (text): the year; $n (number): the stories of it.
year-stories = { $year } : { $n }
slash = La touche / mène ici depuis toutes les pages.
slash-on = Activer
slash-off = Désactiver

## Accueil

lately = Dernièrement
running-now = En ce moment
read-story = Lire le récit
way-in = Trouvez votre entrée
want-to-listen = Je veux écouter
want-to-speak = Je veux parler
want-to-run = Je veux savoir comment ça marche

## Ce que montre un moteur de recherche

voices-description = { $n ->
    [1] Une personne de { $organisation } raconte ce qu’elle voit, avec ses propres mots.
   *[other] { $n } personnes de { $organisation } racontent ce qu’elles voient, avec leurs propres mots.
}
stories-description = { $n ->
    [1] Un récit d’une personne qui travaille chez { $organisation }.
   *[other] { $n } récits de personnes qui travaillent chez { $organisation }.
}
topics-description = { $n ->
    [1] Le seul sujet dont on parle ici.
   *[other] { $n } sujets dont on parle ici, du travail et de la vie.
}
topic-description = { $n ->
    [0] { $topic } : à qui poser vos questions.
    [one] Un récit sur { $topic }, par quelqu’un qui y était.
   *[other] { $n } récits sur { $topic }, par des personnes qui y étaient.
}
departments-description = { $n ->
    [1] Le seul service qui parle ici, et à qui s’y adresser.
   *[other] { $n } services, et à qui s’adresser dans chacun.
}
department-description = { $n ->
    [0] { $department } : à qui s’adresser, et comment parler en premier.
    [one] Une voix de { $department }, et à qui s’y adresser.
   *[other] { $n } voix de { $department }, et à qui s’y adresser.
}
champions-description = Ce que font les personnes qui prennent la parole, pourquoi, et ce qui les a freinées.
campaigns-description = Ce dont nous parlons ensemble pendant un temps, et comment vous y joindre avec vos propres mots.
guidelines-description = Ce qui protège les personnes qui parlent ici, qui en répond et ce qui a changé.
training-description = { $n ->
    [1] Un parcours vers un premier récit, avec des questions pour faire le point. Rien n’est enregistré.
   *[other] { $n } parcours vers votre propre récit, avec des questions pour faire le point. Rien n’est enregistré.
}
programme-description = Pourquoi { $organisation } donne la parole à ses équipes, qui s’en occupe, et comment participer ou arrêter.
contribute-description = Comment raconter votre histoire sans compte, et ce qui se passe ensuite.

## Personnes

portrait-of = Portrait : { $name }
picture-credit = Image : { $name }
a-colleague = une personne de l’équipe
former-colleague = Une personne qui a travaillé ici
withheld-colleague = Une personne de l’équipe
withheld-colleague-in = Une personne du service { $department }
alumni = Ont travaillé ici
alumni-note = A travaillé ici
say-it = se dit
ask-me-about = Parlez-moi de
writes-for = S’adresse à
languages = Langues
helps-to-start = Aide à se lancer dans
spokesperson = Parle aussi au nom de
spokesperson-for = { $organisation }
joined-label = Ici depuis
joined = { $date }
joined-by-self = { $date }, de sa propre initiative
invited-by = À l’invitation de
said-so-far = Déjà dit
nothing-said = { $name } n’a encore rien dit ici.
sits-beside = À ses côtés
both-ask-about = À toutes deux, on peut parler de

champion-heading = Comment cela s’est passé
champion-what = Ce que je fais
champion-why = Pourquoi
champion-benefits = Ce que cela a donné
champion-roadblocks = Ce qui m’a freiné
champion-mistake = Mon erreur
champions-lede = Des personnes qui le font depuis un moment. Ce qu’elles font, pourquoi, et ce qui les a freinées.
no-champions = Personne n’a encore raconté comment cela s’est passé.

no-voices = Personne ne parle encore ici.
be-the-first = Lancez-vous.
by-letter = Par lettre
by-department = Par service
by-topic = Par sujet
filter-words = Trouver quelqu’un
filter-department = Dans
filter-all = tous les services
filter-topic = Sujet
filter-all-topics = tous les sujets
filter-some = { $n } sur { $of }
filter-none = Personne ne correspond à « { $words } ».
filter-broken = La liste complète n’a pas pu être chargée. Sur cette page : { $n }. Continuez à écrire pour réessayer.
filter-clear = Effacer

## Récits

form-story = Récit
form-insight = Ce que je sais
form-how-to = Mode d’emploi
form-champion-interview = Entretien
form-two-voices = À deux voix
form-q-and-a = Questions et réponses
form-talk = Conférence
form-event = Événement
form-news = Actualité

about-person = À propos de { $name }
endorsed-by = En répond aussi
sources = Sources
first-published = Première parution
elsewhere = À lire aussi sur
share = Faites passer
share-linkedin = LinkedIn
share-mail = E-mail
copy-link = Copier le lien
copy-quote = Copier la phrase
copy-text = Copier le texte
copied = Copié
copy-refused = Appuyez sur Ctrl+C pour copier
series = Fait partie de « { $name } »
transcript = Transcription
captions = Sous-titres
sound-of = Son : { $title }
film-of = Film : { $title }
sound-file = Télécharger le son
film-file = Télécharger le film
related = Dans le même esprit
paid = Rémunéré
note-paid = Quelqu’un a été payé pour ce récit.
note-ghostwritten = Quelqu’un d’autre a tenu la plume ; la personne nommée l’a dit et a approuvé chaque mot.
note-ai-assisted = Un modèle de langage a aidé à la formulation.
note-edited-by = Édition : { $name }.
note-reviewed-by = Relecture d’expert : { $name }.
newest-first = Du plus récent au plus ancien
no-stories = Personne n’a encore raconté d’histoire ici.
no-stories-on = Pas encore de récit sur { $topic }.
no-stories-from = Pas encore de récit de { $department }.
tell-the-first = Racontez la première histoire.
tell-yours = Racontez la vôtre

## Sujets et services

topics-of-work = Du travail
topics-of-life = De la vie
topics-other = Et aussi
topics-all = Tous les sujets
no-topics = On n’a encore parlé de rien.
who-speaks = Qui en parle
often-with = Souvent avec
no-departments = Aucun service n’est encore nommé.
ask-first = Premier contact
ask-ambassador = Cette personne aide à se lancer. Pas de formulaire, il suffit de demander.
how-to-join = Comment participer
headcount = { $n ->
    [one] { $n } personne travaille ici
   *[other] { $n } personnes travaillent ici
}

## Campagnes

campaign = Campagne
campaigns-lede = Ce dont nous parlons ensemble pendant un temps. Joignez-vous avec vos propres mots, ou pas.
campaigns-running = En cours
campaigns-to-come = À venir
campaigns-over = Terminées
campaign-running = En cours
campaign-to-come = À venir
campaign-over = Terminée
campaign-goal = Dans quel but
campaign-for = Pour
channels = Canaux
hashtags = Mots-dièse
no-campaigns = Il n’y a pas de campagne en ce moment.
make-it-yours = Avec vos mots
make-it-yours-why = Partez de l’une de ces idées. Vos propres mots, sur votre propre compte, si le cœur vous en dit.
kits = Choisissez un canal
kits-why = Pour qui préfère ne pas partir d’une page blanche. Ce qui est entre crochets, à vous de le dire ; changez le reste jusqu’à ce que cela vous ressemble.
kit-picture = Emportez l’image
kit-used-of = { $n } caractères sur { $of }
kit-used = { $n ->
    [one] { $n } caractère
   *[other] { $n } caractères
}
facts = Des faits que chacun peut citer
facts-why = Vérifiés, avec leur source. Prenez ce qui vous aide ; laissez le reste.
fact-source = Source : { $source }
fact-until = valable jusqu’au { $date }
key-messages = Ce que nous aimerions faire entendre
say-so = Dites que vous travaillez ici
disclosure-why = Mettez-le dans la publication elle-même, vers le début.
draw = Le tirage au sort
draw-fair = Mêmes chances pour tout le monde, que l’on publie peu ou beaucoup
draw-rules = Le règlement
told-so-far = Déjà raconté
no-stories-in-campaign = Personne n’a encore raconté d’histoire pour cette campagne.
what-came-of-it = Ce que cela a donné
close-numbers = Chiffres
close-lessons = Ce que nous avons appris
close-will-change = Ce que nous ferons autrement

## Repères

guidelines-lede = Ce qui protège les personnes qui parlent ici.
no-guidelines = Aucun repère n’est encore écrit.
version = Version { $version }
version-label = Version
effective = En vigueur depuis le
owner = En répond
review-by = À relire avant le
reviewed-by = Dernière relecture par
applies-to = S’applique à
overdue = Aurait déjà dû être relu.
overdue-why = Demandez avant de vous y fier.
in-doubt = Un doute ? Demandez.
what-changed = Ce qui a changé
whom-to-ask = À qui s’adresser
answers-within = Répond sous { $time }

## Formation

training-lede = De courtes leçons, à votre rythme. Personne ne voit vos réponses.
no-training = Pas encore de formation.
no-lessons = Pas encore de leçon.
path = Parcours
lessons = Leçons
for-whom = Pour
objectives = Vous saurez ensuite
steps = Leçons de ce parcours
number-of = { $n } sur { $of }
level-starter = Pour débuter
level-active = Pour qui a déjà commencé
level-champion = Pour qui aide les autres
level-executive = Pour qui dirige
self-check = Faites le point
self-check-private = Pour vous seulement. Vos choix ne sont envoyés nulle part.
question = Question { $n }
question-many = Plusieurs réponses peuvent être justes.
show-answer = Voir la réponse
right = Juste
not-quite = Pas tout à fait
check = Vérifier
all-right = C’est bien cela.
not-yet = Pas encore tout à fait. Réessayez si vous voulez.
choose-first = Choisissez d’abord une réponse.
lesson-fresh = Pas commencée
lesson-started = Commencée
lesson-done = Terminée
lesson-mark = Marquer comme terminée
lesson-undo = Finalement pas terminée
progress-count = { $n } sur { $of } terminées
progress-here = Enregistré dans ce navigateur uniquement.
progress-forget = Oublier

## Programme

voluntary = Seulement si vous le voulez
how-to-leave = Comment arrêter
if-pushed = Si l’on vous force la main
how-it-grows = Comment cela grandit
phase-over = Terminée
phase-now = En cours
phase-to-come = À venir
phase-cap = { $n ->
    [one] au plus { $n } personne
   *[other] au plus { $n } personnes
}
phase-with = Commence avec : { $names }
phase-exit = Nous continuons quand
who-runs-it = Qui s’en occupe
last-say = A le dernier mot
what-we-ask = Ce que nous demandons, et ce que nous ne demandons jamais
at-most = Ce que nous demandons
never-ask = Ce que nous ne demandons jamais
never-join = Que vous participiez
never-accounts = L’accès à vos comptes
never-words = Que vous publiiez des mots qui ne sont pas les vôtres
never-count = Un nombre de publications
limit-posts = { $n ->
    [one] Au plus { $n } récit par mois. Aucun, c’est bien aussi.
   *[other] Au plus { $n } récits par mois. Aucun, c’est bien aussi.
}
limit-brand-items = { $n ->
    [one] Au plus { $n } publication par semaine sur nous-mêmes. Aucune, c’est bien aussi.
   *[other] Au plus { $n } publications par semaine sur nous-mêmes. Aucune, c’est bien aussi.
}
limit-minutes = { $n ->
    [one] Au plus { $n } minute par semaine. Aucune, c’est bien aussi.
   *[other] Au plus { $n } minutes par semaine. Aucune, c’est bien aussi.
}
limit-reply = Si quelqu’un vous répond : une réponse sous { $time }, ou un mot à nous.
work-time-allowed = Vous pouvez écrire sur votre temps de travail.
work-time-limited = Vous pouvez écrire sur votre temps de travail, dans les limites convenues avec votre responsable.
work-time-own-time = On écrit sur son temps libre.
disclosure-ask = Que vous disiez où vous travaillez :
goals = À quoi cela sert
kpis = Comment on le saura
kpi-what = Ce que l’on compte
kpi-target = Cible
kpi-by = Échéance
kpi-basis = D’où nous le savons
basis-measured = mesuré
basis-self-reported = selon les personnes elles-mêmes
basis-estimated = estimé
costs = Ce qu’il faut
cost-what = Quoi
cost-amount = Par an
cost-shares = Qui paie
cost-share = { $name } { $share } %
hours = Heures par semaine
incentives = Ce que vous pouvez y gagner
say-it-so = Dites-le ainsi :
quiet-periods = Quand nous nous taisons
where-we-speak = Où nous parlons

function-social = Réseaux sociaux
function-hr = Ressources humaines
function-recruitment = Recrutement
function-internal-comms = Communication interne
function-marketing = Marketing
function-legal = Juridique
function-editorial = Rédaction
function-strategy = Stratégie
function-incentives = Tirages et remerciements

## Racontez votre histoire

contribute-lede = Une ligne suffit. Aucun compte à créer, rien à installer.
contribute-send = Envoyez-nous quelques lignes
contribute-then = Ce qui se passe ensuite
contribute-send-how = Un e-mail, un mot, un message vocal. Rien n’a besoin d’être fini.
contribute-answer = Une personne répond
contribute-answer-how = Elle demande ce qu’elle n’a pas compris, et vous aide si vous le voulez.
contribute-yours = Cela reste à vous
contribute-yours-how = Vos mots, avec ou sans nom, avec ou sans photo.
contribute-yes = Rien ne sort avant votre oui
contribute-yes-how = Vous voyez le texte tel qu’il paraîtra.
contribute-down = Vous pouvez le retirer
contribute-down-how = Plus tard aussi, et sans raison.
contribute-repository = Si les fichiers ne vous font pas peur, les textes sont ici :

person-answers-within = { $name } répond sous { $time }.
person-answers = { $name } répond.
answered-within = Une personne répond sous { $time }.
correct = Retirer ou corriger
correct-subject = Retirer ou corriger : { $title }
correct-body = Il s’agit de { $page }. Que faut-il changer, ou faut-il le retirer ? Aucune raison n’est nécessaire.
edit-page = Modifier cette page
contribute-write = Écrivez-la ici
contribute-form = Répondez à quelques questions
contribute-account = avec un compte
forms-need-script = Les formulaires ont besoin de JavaScript. Un e-mail, non :
story-subject = Une histoire
story-body = Que s’est-il passé ? Qu’avez-vous pensé ? Que faudrait-il que d’autres en sachent ? Une ligne pour chaque question suffit, et rien n’a besoin d’être fini.

proof-title = Épreuve : { $title }
proof = Une épreuve
proof-for = Une épreuve pour { $name }
proof-about = Voici à quoi cela ressemblerait. Seules les personnes qui l’ont reçue peuvent la voir, et rien ne sort avant votre oui.
proof-fix = Encore à voir
proof-line = Ligne { $line }
proof-answer = Votre réponse
proof-yes = Oui, publiez exactement ce texte.
proof-yes-but = Oui, avec les changements ci-dessous. Envoyez-moi d’abord le nouveau texte.
proof-picture = Oui aussi aux images de moi.
proof-no = Non. Aucune raison n’est nécessaire, et personne n’en demandera.
proof-send = Répondre par e-mail
proof-subject = Votre histoire : { $title }
proof-promise = Vous pouvez changer d’avis plus tard aussi : dites-le, et elle disparaît.
proof-text = Votre oui vaut pour ce texte exactement : { $text }. Tout changement ultérieur vous sera soumis à nouveau.

who-helps = Qui aide à se lancer
if-it-helps = Si cela peut aider

## Réservé aux collègues

internal-hub = Réservé aux collègues. Merci de ne pas transmettre.
internal-only = Réservé aux collègues

## Rien ici

notfound-title = Personne ne parle ici.
notfound-description = La page a peut-être été déplacée, ou retirée par la personne qui l’a écrite. Ces personnes parlent :
moved-title = Cette page a déménagé
moved-here = Elle est maintenant ici.

## Dans les textes

alert-note = Note
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Attention
footnote-back = Retour au texte
