<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv_SE" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Närvaro</source>
        <translation>Om Närvaro</translation>
    </message>
    <message>
        <source>Närvaro {version}
Attendance, quorum and Annex 1 for meetings of public bodies.</source>
        <translation>Närvaro {version}
Närvaro, beslutsförhet och Bilaga 1 för offentliga organs sammanträden.</translation>
    </message>
    <message>
        <source>Security fixes until {day}. The program makes no network connections.</source>
        <translation>Säkerhetsrättelser till och med {day}. Programmet öppnar inga nätverksförbindelser.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licenser</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigera</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Sammanträde</translation>
    </message>
    <message>
        <source>M&amp;inutes</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;Import roster…</source>
        <translation>&amp;Importera förteckning…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>&amp;Exportera…</translation>
    </message>
    <message>
        <source>&amp;Annex 1…</source>
        <translation>&amp;Bilaga 1…</translation>
    </message>
    <message>
        <source>Save anne&amp;x 1 as PDF…</source>
        <translation>Spara Bilaga 1 som &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Blank sheet for pen and paper…</source>
        <translation>&amp;Tomt ark för penna och papper…</translation>
    </message>
    <message>
        <source>A&amp;ttendance record…</source>
        <translation>N&amp;ärvaroprotokoll…</translation>
    </message>
    <message>
        <source>Decision-ma&amp;kers…</source>
        <translation>Be&amp;slutande…</translation>
    </message>
    <message>
        <source>Roll call for the r&amp;unning §…</source>
        <translation>&amp;Uppropslista för aktuell §…</translation>
    </message>
    <message>
        <source>Annex la&amp;yout…</source>
        <translation>Bilagans utseen&amp;de…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ångra</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Gör om</translation>
    </message>
    <message>
        <source>R&amp;oster…</source>
        <translation>&amp;Förteckning…</translation>
    </message>
    <message>
        <source>&amp;Paste roster</source>
        <translation>Klistra &amp;in förteckning</translation>
    </message>
    <message>
        <source>&amp;Page one…</source>
        <translation>&amp;Förstasida…</translation>
    </message>
    <message>
        <source>&amp;Copy page one of the minutes</source>
        <translation>&amp;Kopiera protokollets första sida</translation>
    </message>
    <message>
        <source>Copy &amp;counts and quorum</source>
        <translation>Kopiera &amp;antal och beslutsförhet</translation>
    </message>
    <message>
        <source>Save atten&amp;dance record as PDF…</source>
        <translation>Spara närvaroprotokollet som &amp;PDF…</translation>
    </message>
    <message>
        <source>&amp;Open body…</source>
        <translation>&amp;Öppna organ…</translation>
    </message>
    <message>
        <source>Open the &amp;sample Kommunalt forum</source>
        <translation>Öppna e&amp;xemplet Kommunalt forum</translation>
    </message>
    <message>
        <source>N&amp;ew body…</source>
        <translation>N&amp;ytt organ…</translation>
    </message>
    <message>
        <source>&amp;Search for a name</source>
        <translation>&amp;Sök ett namn</translation>
    </message>
    <message>
        <source>&amp;Tick or untick</source>
        <translation>&amp;Bocka av eller ta bort bocken</translation>
    </message>
    <message>
        <source>E&amp;xcused</source>
        <translation>Anmält &amp;förhinder</translation>
    </message>
    <message>
        <source>Le&amp;ft</source>
        <translation>&amp;Gick</translation>
    </message>
    <message>
        <source>From the &amp;beginning</source>
        <translation>Från b&amp;örjan</translation>
    </message>
    <message>
        <source>&amp;Recused at this §</source>
        <translation>&amp;Jäv vid denna §</translation>
    </message>
    <message>
        <source>Takes no part in the &amp;decision</source>
        <translation>Deltar inte i b&amp;eslutet</translation>
    </message>
    <message>
        <source>Remotel&amp;y</source>
        <translation>På &amp;distans</translation>
    </message>
    <message>
        <source>Counts again after an &amp;absence</source>
        <translation>Räknas igen efter avbr&amp;ott</translation>
    </message>
    <message>
        <source>Serving &amp;substitutes…</source>
        <translation>Tjä&amp;nstgörande ersättare…</translation>
    </message>
    <message>
        <source>Someb&amp;ody at the door…</source>
        <translation>Någon &amp;i dörren…</translation>
    </message>
    <message>
        <source>Rol&amp;l call…</source>
        <translation>Up&amp;prop…</translation>
    </message>
    <message>
        <source>Start, or &amp;next §</source>
        <translation>Starta, eller nästa &amp;§</translation>
    </message>
    <message>
        <source>Ba&amp;ck one §</source>
        <translation>&amp;Tillbaka en §</translation>
    </message>
    <message>
        <source>Brea&amp;k, or go on</source>
        <translation>Pa&amp;us, eller fortsätt</translation>
    </message>
    <message>
        <source>&amp;End, or take up again</source>
        <translation>&amp;Avsluta, eller återuppta</translation>
    </message>
    <message>
        <source>Mo&amp;ve changes to another §…</source>
        <translation>Fl&amp;ytta ändringar till en annan §…</translation>
    </message>
    <message>
        <source>A&amp;genda…</source>
        <translation>Föredragningsli&amp;sta…</translation>
    </message>
    <message>
        <source>&amp;Quorum § by §…</source>
        <translation>Beslutsför&amp;het § för §…</translation>
    </message>
    <message>
        <source>Ne&amp;w meeting…</source>
        <translation>Nytt sa&amp;mmanträde…</translation>
    </message>
    <message>
        <source>Date, &amp;place and times…</source>
        <translation>Datum, plats o&amp;ch tider…</translation>
    </message>
    <message>
        <source>Quor&amp;um rule…</source>
        <translation>&amp;Regel för beslutsförhet…</translation>
    </message>
    <message>
        <source>C&amp;hair, secretary and verifiers…</source>
        <translation>&amp;Ordförande, sekreterare och justerare…</translation>
    </message>
    <message>
        <source>Minutes &amp;verified…</source>
        <translation>Protokollet &amp;justerat…</translation>
    </message>
    <message>
        <source>&amp;Notice of the minutes…</source>
        <translation>A&amp;nslag…</translation>
    </message>
    <message>
        <source>Change &amp;log…</source>
        <translation>Ändrings&amp;logg…</translation>
    </message>
    <message>
        <source>Meeting &amp;rules…</source>
        <translation>&amp;Regler för sammanträden…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Översikt</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Lista</translation>
    </message>
    <message>
        <source>La&amp;rger text</source>
        <translation>S&amp;törre text</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Mindre text</translation>
    </message>
    <message>
        <source>&amp;Usual text</source>
        <translation>&amp;Vanlig text</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>&amp;Sök kommando…</translation>
    </message>
    <message>
        <source>&amp;Keys on a page…</source>
        <translation>&amp;Tangenter på en sida…</translation>
    </message>
    <message>
        <source>&amp;Handbook and keys</source>
        <translation>&amp;Handbok och tangenter</translation>
    </message>
    <message>
        <source>Open bodies by &amp;double click</source>
        <translation>Öppna organ med &amp;dubbelklick</translation>
    </message>
    <message>
        <source>&amp;Folder with the log</source>
        <translation>&amp;Mapp med loggen</translation>
    </message>
    <message>
        <source>&amp;About Närvaro</source>
        <translation>&amp;Om Närvaro</translation>
    </message>
    <message>
        <source>when a body is open</source>
        <translation>när ett organ är öppet</translation>
    </message>
    <message>
        <source>when a meeting is open</source>
        <translation>när ett sammanträde är öppet</translation>
    </message>
    <message>
        <source>when the projector is on</source>
        <translation>när projektorn visas</translation>
    </message>
    <message>
        <source>not now</source>
        <translation>inte nu</translation>
    </message>
    <message>
        <source>nothing to take back</source>
        <translation>inget att ta tillbaka</translation>
    </message>
    <message>
        <source>&amp;Projector</source>
        <translation>&amp;Projektor</translation>
    </message>
    <message>
        <source>&amp;Names on the projector</source>
        <translation>&amp;Namn på projektorn</translation>
    </message>
    <message>
        <source>&amp;Join with a copy…</source>
        <translation>S&amp;lå ihop med en kopia…</translation>
    </message>
    <message>
        <source>Erase for &amp;good…</source>
        <translation>&amp;Gallra…</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>Sä&amp;kerhetskopior…</translation>
    </message>
    <message>
        <source>Save everything as a new &amp;file…</source>
        <translation>Spara allt som en ny &amp;fil…</translation>
    </message>
    <message>
        <source>Attendance in deta&amp;il…</source>
        <translation>Närvaro i deta&amp;lj…</translation>
    </message>
    <message>
        <source>How you &amp;write…</source>
        <translation>Så skri&amp;ver ni…</translation>
    </message>
    <message>
        <source>Attendance stat&amp;istics…</source>
        <translation>Närv&amp;arostatistik…</translation>
    </message>
    <message>
        <source>Basis for f&amp;ees…</source>
        <translation>Arvod&amp;esunderlag…</translation>
    </message>
    <message>
        <source>Mode for the &amp;door</source>
        <translation>Läge för &amp;dörren</translation>
    </message>
    <message>
        <source>Anot&amp;her day of the meeting…</source>
        <translation>E&amp;xtra dag i sammanträdet…</translation>
    </message>
    <message>
        <source>Somebody else fro&amp;m the organisation…</source>
        <translation>Organisationen ers&amp;ätter med…</translation>
    </message>
    <message>
        <source>The whole organisation excused</source>
        <translation>Hela organisationen anmäler förhinder</translation>
    </message>
    <message>
        <source>Li&amp;st of the last vote…</source>
        <translation>Omröstn&amp;ingslista…</translation>
    </message>
    <message>
        <source>Votin&amp;g roll of the general meeting…</source>
        <translation>R&amp;östlängd på stämman…</translation>
    </message>
    <message>
        <source>Open an exa&amp;mple of a board</source>
        <translation>Öppna exempel på en nä&amp;mnd</translation>
    </message>
    <message>
        <source>Reservation at this §</source>
        <translation>Reservation vid denna §</translation>
    </message>
    <message>
        <source>V&amp;ote at the running §…</source>
        <translation>O&amp;mröstning vid aktuell §…</translation>
    </message>
    <message>
        <source>Attendance certi&amp;ficate…</source>
        <translation>Närvarointy&amp;g…</translation>
    </message>
    <message>
        <source>&amp;Next §</source>
        <translation>Nästa &amp;§</translation>
    </message>
    <message>
        <source>Sta&amp;rt the meeting</source>
        <translation>Sta&amp;rta sammanträdet</translation>
    </message>
    <message>
        <source>E&amp;nd the meeting</source>
        <translation>Avsl&amp;uta sammanträdet</translation>
    </message>
    <message>
        <source>V&amp;ote</source>
        <translation>O&amp;mröstning</translation>
    </message>
    <message>
        <source>&amp;More papers</source>
        <translation>Fler &amp;utskrifter</translation>
    </message>
</context>
<context>
    <name>AfterBreakDialog</name>
    <message>
        <source>Who has come back?</source>
        <translation>Vilka är tillbaka?</translation>
    </message>
    <message>
        <source>Not ticked as back. OK notes that they have left. Tick whoever is here: Space ticks.</source>
        <translation>Inte bockade som tillbaka. OK noterar att de har gått. Bocka den som är här: blanksteg bockar.</translation>
    </message>
</context>
<context>
    <name>AgendaDialog</name>
    <message>
        <source>Agenda</source>
        <translation>Föredragningslista</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>utan nummer</translation>
    </message>
    <message>
        <source>Renumber from §</source>
        <translation>Numrera från §</translation>
    </message>
    <message>
        <source>Does the new item become § {number}? Then {before} become {after}.</source>
        <translation>Blir det nya ärendet § {number}? Då blir {before} {after}.</translation>
    </message>
    <message>
        <source>Verified at once and unchanged: {kept}.</source>
        <translation>Omedelbart justerad och oförändrad: {kept}.</translation>
    </message>
    <message>
        <source>Yes, § {number}</source>
        <translation>Ja, § {number}</translation>
    </message>
    <message>
        <source>No, without a number</source>
        <translation>Nej, utan nummer</translation>
    </message>
    <message>
        <source>Agendas</source>
        <translation>Föredragningslistor</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Utgår</translation>
    </message>
    <message>
        <source>Verified at once</source>
        <translation>Omedelbart justerad</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Lägg till</translation>
    </message>
    <message>
        <source>&amp;Insert here</source>
        <translation>Infoga &amp;här</translation>
    </message>
    <message>
        <source>&amp;Renumber from §</source>
        <translation>&amp;Numrera om från §</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Agenda from a file</source>
        <translation>Föredragningslista från en fil</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
    <message>
        <source>Paste or drop a whole agenda, one item a line. Alt+Up and Alt+Down move an item.</source>
        <translation>Klistra in eller släpp en hel föredragningslista, ett ärende per rad. Alt+upp och Alt+ned flyttar.</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Ta &amp;bort</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Klistra in</translation>
    </message>
    <message>
        <source>&amp;From a file…</source>
        <translation>&amp;Från en fil…</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Sekretess</translation>
    </message>
</context>
<context>
    <name>AnnexCommands</name>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Gör sidorna …</translation>
    </message>
</context>
<context>
    <name>AnnexPreview</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
    </message>
    <message>
        <source>web</source>
        <translation>webb</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Spara som PDF</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Sida {n} av {all}</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Skriv ut…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Spara som PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Mindre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Större</translation>
    </message>
    <message>
        <source>Version for the web, without protected identities</source>
        <translation>Version för webben, utan skyddade identiteter</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Skriver ut …</translation>
    </message>
    <message>
        <source>There is no printer. Save as PDF, and print that where there is one.</source>
        <translation>Det finns ingen skrivare. Spara som PDF, och skriv ut den där det finns en.</translation>
    </message>
</context>
<context>
    <name>AnnexSettingsDialog</name>
    <message>
        <source>Annex layout</source>
        <translation>Bilagans utseende</translation>
    </message>
    <message>
        <source>Number of the attendance record</source>
        <translation>Närvaroprotokollets nummer</translation>
    </message>
    <message>
        <source>Number of the list of who decided</source>
        <translation>Beslutandelistans nummer</translation>
    </message>
    <message>
        <source>Number of the roll call</source>
        <translation>Uppropets nummer</translation>
    </message>
    <message>
        <source>As in the roster</source>
        <translation>Som i förteckningen</translation>
    </message>
    <message>
        <source>By organisation, with sums</source>
        <translation>Efter organisation, med summor</translation>
    </message>
    <message>
        <source>PDF/A-2a (usual)</source>
        <translation>PDF/A-2a (det vanliga)</translation>
    </message>
    <message>
        <source>PDF/A-1a (older archives)</source>
        <translation>PDF/A-1a (äldre arkiv)</translation>
    </message>
    <message>
        <source>Number of the change log in the footer</source>
        <translation>Ändringsloggens nummer i sidfoten</translation>
    </message>
    <message>
        <source>Say who was excused, at a distance or recused</source>
        <translation>Skriv ut anmält förhinder, distans och jäv</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Choose logotype</source>
        <translation>Välj logotyp</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>&amp;Rubrik</translation>
    </message>
    <message>
        <source>&amp;Annex number</source>
        <translation>Bilagans &amp;nummer</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>inget nummer</translation>
    </message>
    <message>
        <source>&amp;Record number</source>
        <translation>&amp;Diarienummer</translation>
    </message>
    <message>
        <source>&amp;Letterhead</source>
        <translation>&amp;Brevhuvud</translation>
    </message>
    <message>
        <source>Logotype</source>
        <translation>Logotyp</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>I &amp;ord</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Ordning</translation>
    </message>
    <message>
        <source>A&amp;rchive format</source>
        <translation>Ar&amp;kivformat</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>{organ} and {date} are filled in</source>
        <translation>{organ} och {date} fylls i</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markering</translation>
    </message>
    <message>
        <source>Heading of the column {name}</source>
        <translation>Rubrik för kolumnen {name}</translation>
    </message>
</context>
<context>
    <name>AnswerTable</name>
    <message>
        <source>Answers in calling order</source>
        <translation>Svar i uppropsordning</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Röster</translation>
    </message>
</context>
<context>
    <name>AttendanceModel</name>
    <message>
        <source>{name}, {present} of {people} present</source>
        <translation>{name}, {present} av {people} närvarande</translation>
    </message>
    <message>
        <source>{n} of {all} back</source>
        <translation>{n} av {all} tillbaka</translation>
    </message>
</context>
<context>
    <name>AttendanceWording</name>
    <message>
        <source>present</source>
        <translation>närvarande</translation>
    </message>
    <message>
        <source>mark removed</source>
        <translation>markering borttagen</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>anmält förhinder</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>frånvarande</translation>
    </message>
    <message>
        <source>recused {items}</source>
        <translation>jäv {items}</translation>
    </message>
    <message>
        <source>takes no part in the decision {items}</source>
        <translation>deltar inte i beslutet {items}</translation>
    </message>
    <message>
        <source>{words}, taken back</source>
        <translation>{words}, borttaget</translation>
    </message>
    <message>
        <source>{words} from {item} on</source>
        <translation>{words} fr.o.m. {item}</translation>
    </message>
    <message>
        <source>left, present to {item}</source>
        <translation>gick, t.o.m. {item}</translation>
    </message>
    <message>
        <source>present from the beginning</source>
        <translation>närvarande från början</translation>
    </message>
    <message>
        <source>present, not counted,</source>
        <translation>närvarande, räknas inte,</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>på distans</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>på plats</translation>
    </message>
    <message>
        <source>counts again</source>
        <translation>räknas åter</translation>
    </message>
    <message>
        <source>serves for {name}</source>
        <translation>tjänstgör för {name}</translation>
    </message>
    <message>
        <source>serves in a vacant seat</source>
        <translation>tjänstgör på en vakant plats</translation>
    </message>
    <message>
        <source>serves no longer</source>
        <translation>tjänstgör inte längre</translation>
    </message>
    <message>
        <source>attendance</source>
        <translation>närvaro</translation>
    </message>
    <message>
        <source>reservation {items}</source>
        <translation>reservation {items}</translation>
    </message>
    <message>
        <source>opinion noted {items}</source>
        <translation>mening antecknad {items}</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparad: {name}</translation>
    </message>
    <message>
        <source>{why}

There is a backup of it: {backup}.</source>
        <translation>{why}

Det finns en säkerhetskopia av den: {backup}.</translation>
    </message>
    <message>
        <source>Show the backups…</source>
        <translation>Visa säkerhetskopiorna…</translation>
    </message>
    <message>
        <source>{trouble}

The last changes are in the rescue log alone. They come into the file when it is opened here next.</source>
        <translation>{trouble}

De senaste ändringarna finns bara i räddningsloggen. De kommer in i filen nästa gång den öppnas här.</translation>
    </message>
    <message>
        <source>Save everything as a new file…</source>
        <translation>Spara allt som en ny fil…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Restored as {name}; the old file is untouched</source>
        <translation>Återställd som {name}; den gamla filen är orörd</translation>
    </message>
    <message>
        <source>{name} restored</source>
        <translation>{name} återställd</translation>
    </message>
    <message>
        <source>Save as a new file</source>
        <translation>Spara som en ny fil</translation>
    </message>
    <message>
        <source>Changes: {number}</source>
        <translation>Ändringar: {number}</translation>
    </message>
    <message>
        <source> and {number} from the rescue log</source>
        <translation> och {number} ur räddningsloggen</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>Backups</source>
        <translation>Säkerhetskopior</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Sparad</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>&amp;Restore as a new file…</source>
        <translation>&amp;Återställ som en ny fil…</translation>
    </message>
    <message>
        <source>The program keeps backups of “{name}” on this computer: when it is opened, every ten minutes, before an import and when it is closed. A backup is restored as a new file; the one you have is not touched.</source>
        <translation>Programmet sparar säkerhetskopior av ”{name}” på den här datorn: när filen öppnas, var tionde minut, före en import och när den stängs. En kopia återställs som en ny fil; den du har ändras inte.</translation>
    </message>
    <message>
        <source>There is no backup of “{name}” on this computer yet.</source>
        <translation>Det finns ingen säkerhetskopia av ”{name}” på den här datorn än.</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>No longer quorate at {item}</source>
        <translation>Inte längre beslutsför vid {item}</translation>
    </message>
    <message>
        <source>{n} of {seats} seats filled, {required} required. No decisions are made until it is regained.</source>
        <translation>{n} av {seats} platser är fyllda, {required} krävs. Fatta inga beslut förrän det är återställt.</translation>
    </message>
    <message>
        <source>No decisions are made until it is regained.</source>
        <translation>Fatta inga beslut förrän det är återställt.</translation>
    </message>
    <message>
        <source>Let serve…</source>
        <translation>Låt tjänstgöra…</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>Go on with {item}</source>
        <translation>Fortsätt {item}</translation>
    </message>
    <message>
        <source>The attendance is changed by a correction only, which every print shows.</source>
        <translation>Närvaron ändras bara med en rättelse, som syns på varje utskrift.</translation>
    </message>
    <message>
        <source>Verified {day} and locked</source>
        <translation>Justerat {day} och låst</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Rätta…</translation>
    </message>
    <message>
        <source>Break since {time} – 1 minute</source>
        <translation>Paus sedan {time} – 1 minut</translation>
    </message>
    <message>
        <source>Break since {time} – {n} minutes</source>
        <translation>Paus sedan {time} – {n} minuter</translation>
    </message>
    <message>
        <source>1 substitute can serve</source>
        <translation>1 ersättare kan tjänstgöra</translation>
    </message>
    <message>
        <source>{n} substitutes can serve</source>
        <translation>{n} ersättare kan tjänstgöra</translation>
    </message>
    <message>
        <source>1 seat is empty at {item}</source>
        <translation>1 plats är tom vid {item}</translation>
    </message>
    <message>
        <source>{empty} seats are empty at {item}</source>
        <translation>{empty} platser är tomma vid {item}</translation>
    </message>
    <message>
        <source>1 member is back</source>
        <translation>1 ledamot är tillbaka</translation>
    </message>
    <message>
        <source>{back} members are back</source>
        <translation>{back} ledamöter är tillbaka</translation>
    </message>
    <message>
        <source>a substitute still serves in the seat</source>
        <translation>en ersättare tjänstgör ännu på platsen</translation>
    </message>
    <message>
        <source>Tick those who are back, or go on: then only whoever is missing is asked about.</source>
        <translation>Bocka dem som är tillbaka, eller fortsätt: då frågas bara om dem som saknas.</translation>
    </message>
    <message>
        <source>Break since {time}</source>
        <translation>Paus sedan {time}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>BodyFields</name>
    <message>
        <source>&amp;Kind of body</source>
        <translation>&amp;Slag av organ</translation>
    </message>
    <message>
        <source>Another kind proposes its rule and what is below.</source>
        <translation>Ett annat slag föreslår sin regel och det som står nedanför.</translation>
    </message>
    <message>
        <source>&amp;Law</source>
        <translation>La&amp;g</translation>
    </message>
    <message>
        <source>Whose paragraphs hold; in Finland no last days are shown.</source>
        <translation>Vems paragrafer som gäller; för Finland visas inga sista dagar.</translation>
    </message>
    <message>
        <source>&amp;Quorum</source>
        <translation>&amp;Beslutsför</translation>
    </message>
    <message>
        <source>The rule of the kind of body comes first.</source>
        <translation>Regeln för organets slag står först.</translation>
    </message>
    <message>
        <source>People are &amp;listed by</source>
        <translation>Visas e&amp;fter</translation>
    </message>
    <message>
        <source>In the window, on the wall and in exports.</source>
        <translation>I fönstret, på projektorn och i exporter.</translation>
    </message>
    <message>
        <source>&amp;Usual annex</source>
        <translation>Vanlig b&amp;ilaga</translation>
    </message>
    <message>
        <source>What Ctrl+P shows.</source>
        <translation>Den som Ctrl+P visar.</translation>
    </message>
    <message>
        <source>Last &amp;days</source>
        <translation>Sista &amp;dagar</translation>
    </message>
    <message>
        <source>Bodies under kommunallagen, KL 5:69, 8:12, 13:5.</source>
        <translation>Organ under kommunallagen, KL 5:69, 8:12, 13:5.</translation>
    </message>
    <message>
        <source>&amp;How many verify</source>
        <translation>Antal justera&amp;re</translation>
    </message>
    <message>
        <source>Besides the chair.</source>
        <translation>Utöver ordföranden.</translation>
    </message>
    <message>
        <source>As the kind and the list say</source>
        <translation>Som slaget och listan säger</translation>
    </message>
    <message>
        <source>As the kind says: {annex}</source>
        <translation>Som slaget säger: {annex}</translation>
    </message>
    <message>
        <source>As the kind says: {days}</source>
        <translation>Som slaget säger: {days}</translation>
    </message>
</context>
<context>
    <name>BodyKinds</name>
    <message>
        <source>Council</source>
        <translation>Fullmäktige</translation>
    </message>
    <message>
        <source>Of a municipality or a region</source>
        <translation>Kommun- eller regionfullmäktige</translation>
    </message>
    <message>
        <source>Board or executive board</source>
        <translation>Nämnd eller styrelse</translation>
    </message>
    <message>
        <source>Committees too</source>
        <translation>Även utskott</translation>
    </message>
    <message>
        <source>Joint board, federation</source>
        <translation>Gemensam nämnd, kommunalförbund</translation>
    </message>
    <message>
        <source>Several municipalities or regions</source>
        <translation>Flera kommuner eller regioner</translation>
    </message>
    <message>
        <source>Association, general meeting or company</source>
        <translation>Förening, stämma eller bolag</translation>
    </message>
    <message>
        <source>Board or annual meeting; by its own statutes</source>
        <translation>Styrelse, årsmöte; stadgar gäller</translation>
    </message>
    <message>
        <source>Forum for cooperation</source>
        <translation>Samverkansforum</translation>
    </message>
    <message>
        <source>Organisations that meet, without a rule for decisions</source>
        <translation>Organisationer som träffas, utan beslutsregel</translation>
    </message>
    <message>
        <source>Another body</source>
        <translation>Annat organ</translation>
    </message>
    <message>
        <source>Advisory, preparing or steering group</source>
        <translation>Råd, beredning, styrgrupp</translation>
    </message>
    <message>
        <source>Municipal council (kommunfullmäktige)</source>
        <translation>Kommunfullmäktige</translation>
    </message>
    <message>
        <source>Regional council (regionfullmäktige)</source>
        <translation>Regionfullmäktige</translation>
    </message>
    <message>
        <source>Board or executive board (nämnd, styrelse)</source>
        <translation>Nämnd eller styrelse</translation>
    </message>
    <message>
        <source>Committee of a board (utskott)</source>
        <translation>Utskott</translation>
    </message>
    <message>
        <source>Joint board (gemensam nämnd)</source>
        <translation>Gemensam nämnd</translation>
    </message>
    <message>
        <source>Federation of municipalities: board (direktion)</source>
        <translation>Kommunalförbund: direktion</translation>
    </message>
    <message>
        <source>Federation of municipalities: council (förbundsfullmäktige)</source>
        <translation>Kommunalförbund: förbundsfullmäktige</translation>
    </message>
    <message>
        <source>Forum for cooperation (samverkansforum)</source>
        <translation>Samverkansforum</translation>
    </message>
    <message>
        <source>Advisory, preparing or steering group (råd, beredning)</source>
        <translation>Råd, beredning eller styrgrupp</translation>
    </message>
    <message>
        <source>Board of a company (bolagsstyrelse)</source>
        <translation>Bolagsstyrelse</translation>
    </message>
    <message>
        <source>Board of an association (föreningsstyrelse)</source>
        <translation>Föreningsstyrelse</translation>
    </message>
    <message>
        <source>General meeting (stämma, årsmöte)</source>
        <translation>Stämma eller årsmöte</translation>
    </message>
    <message>
        <source>Sweden – kommunallagen (2017:725)</source>
        <translation>Sverige – kommunallagen (2017:725)</translation>
    </message>
    <message>
        <source>Finland – kommunallagen (410/2015)</source>
        <translation>Finland – kommunallagen (410/2015)</translation>
    </message>
</context>
<context>
    <name>BodySummary</name>
    <message>
        <source>Members, substitutes, officials</source>
        <translation>Ledamöter, ersättare, tjänstepersoner</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Efter organisation</translation>
    </message>
    <message>
        <source>By party</source>
        <translation>Efter parti</translation>
    </message>
    <message>
        <source>Of the same organisation</source>
        <translation>Från samma organisation</translation>
    </message>
    <message>
        <source>Of the same party, then by the order of parties</source>
        <translation>Samma parti, sedan partiordning</translation>
    </message>
    <message>
        <source>Last days for verification, notice and appeal are shown</source>
        <translation>Sista dag för justering, anslag och överklagande visas</translation>
    </message>
    <message>
        <source>No last days</source>
        <translation>Inga sista dagar</translation>
    </message>
    <message>
        <source>{n} of {seats} seats</source>
        <translation>av {seats} platser krävs {n}</translation>
    </message>
    <message>
        <source>attendance alone, no verdict</source>
        <translation>bara närvaro, inget utslag</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beslutsför</translation>
    </message>
    <message>
        <source>Recusal</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>Does not break quorum</source>
        <translation>Hindrar inte beslut</translation>
    </message>
    <message>
        <source>Whoever is recused is not counted</source>
        <translation>Den som har jäv räknas inte</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>På distans</translation>
    </message>
    <message>
        <source>Counts as present</source>
        <translation>Räknas som närvarande</translation>
    </message>
    <message>
        <source>Counts where fullmäktige has decided it</source>
        <translation>Räknas om fullmäktige har beslutat det</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>Nobody serves for anybody</source>
        <translation>Ingen tjänstgör för någon</translation>
    </message>
    <message>
        <source>fullmäktige decides, {source}</source>
        <translation>fullmäktige bestämmer, {source}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fönstret</translation>
    </message>
    <message>
        <source>with service, §§ and times</source>
        <translation>med tjänstgöring, §§ och klockslag</translation>
    </message>
    <message>
        <source>everybody, with a mark for who was there</source>
        <translation>alla, med kryss för dem som var där</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Bilaga</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Chair and secretary by their titles</source>
        <translation>Ordförande och sekreterare efter titeln</translation>
    </message>
    <message>
        <source>kept from meeting to meeting</source>
        <translation>behålls från sammanträde till sammanträde</translation>
    </message>
    <message>
        <source>within 14 days, {source}</source>
        <translation>inom 14 dagar, {source}</translation>
    </message>
    <message>
        <source>Verification</source>
        <translation>Justering</translation>
    </message>
    <message>
        <source>Chair and 1 verifier</source>
        <translation>Ordförande och 1 justerare</translation>
    </message>
    <message>
        <source>Chair and {n} verifiers</source>
        <translation>Ordförande och {n} justerare</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dagar</translation>
    </message>
    <message>
        <source>As the kind says</source>
        <translation>Som slaget säger</translation>
    </message>
    <message>
        <source>Page one</source>
        <translation>Förstasidan</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Attendance certificate</source>
        <translation>Närvarointyg</translation>
    </message>
    <message>
        <source>For the organisation that pays: who attended, at which §§ and when.</source>
        <translation>Till organisationen som betalar: vilka som deltog, vid vilka §§ och när.</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
</context>
<context>
    <name>ChangeWording</name>
    <message>
        <source>settings</source>
        <translation>inställningar</translation>
    </message>
    <message>
        <source>import</source>
        <translation>import</translation>
    </message>
    <message>
        <source>the roster</source>
        <translation>förteckningen</translation>
    </message>
    <message>
        <source>new meeting</source>
        <translation>nytt sammanträde</translation>
    </message>
    <message>
        <source>the meeting</source>
        <translation>sammanträdet</translation>
    </message>
    <message>
        <source>added</source>
        <translation>tillagd</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gallrat</translation>
    </message>
    <message>
        <source>joined from another copy</source>
        <translation>sammanfogat från en annan kopia</translation>
    </message>
    <message>
        <source>serving</source>
        <translation>tjänstgör</translation>
    </message>
    <message>
        <source>minutes verified</source>
        <translation>justerat</translation>
    </message>
    <message>
        <source>notice of the minutes</source>
        <translation>anslag</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>rättelse</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>närvaron</translation>
    </message>
    <message>
        <source>new body</source>
        <translation>nytt organ</translation>
    </message>
    <message>
        <source>details for fees</source>
        <translation>uppgifter för arvoden</translation>
    </message>
    <message>
        <source>basis for fees</source>
        <translation>arvodesunderlag</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personer</translation>
    </message>
    <message>
        <source>the meeting goes on</source>
        <translation>sammanträdet pågår</translation>
    </message>
    <message>
        <source>break</source>
        <translation>paus</translation>
    </message>
    <message>
        <source>the meeting has ended</source>
        <translation>sammanträdet avslutat</translation>
    </message>
    <message>
        <source>the meeting has not started</source>
        <translation>sammanträdet inte startat</translation>
    </message>
    <message>
        <source>undone: {step}</source>
        <translation>ångrat: {step}</translation>
    </message>
    <message>
        <source>place {place}</source>
        <translation>plats {place}</translation>
    </message>
    <message>
        <source>starts {time}</source>
        <translation>börjar {time}</translation>
    </message>
    <message>
        <source>ended {time}</source>
        <translation>slutade {time}</translation>
    </message>
    <message>
        <source>the agenda</source>
        <translation>föredragningslistan</translation>
    </message>
    <message>
        <source>vote</source>
        <translation>omröstning</translation>
    </message>
    <message>
        <source>ballot</source>
        <translation>röst</translation>
    </message>
    <message>
        <source>voting roll</source>
        <translation>röstlängd</translation>
    </message>
    <message>
        <source>back</source>
        <translation>tillbaka</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>inte tillbaka än</translation>
    </message>
</context>
<context>
    <name>CommandSearch</name>
    <message>
        <source>Find a command</source>
        <translation>Sök kommando</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Vad vill du göra?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Kommandon</translation>
    </message>
    <message>
        <source>1 command</source>
        <translation>1 kommando</translation>
    </message>
    <message>
        <source>{n} commands</source>
        <translation>{n} kommandon</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter runs, Esc closes. Swedish and English words.</source>
        <translation>↑ ↓ väljer, Enter kör, Esc stänger. Svenska och engelska ord.</translation>
    </message>
</context>
<context>
    <name>ContextMenu</name>
    <message>
        <source>&amp;All present ({n} without a mark)</source>
        <translation>&amp;Alla närvarande ({n} utan markering)</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personer</translation>
    </message>
    <message>
        <source>All &amp;excused ({n} without a mark)</source>
        <translation>Alla anmält &amp;förhinder ({n} utan markering)</translation>
    </message>
</context>
<context>
    <name>CopyCommands</name>
    <message>
        <source>Join with a copy</source>
        <translation>Slå ihop med en kopia</translation>
    </message>
    <message>
        <source>Join with what is missing…</source>
        <translation>Slå ihop med det som saknas…</translation>
    </message>
    <message>
        <source>Go on without it</source>
        <translation>Fortsätt utan det</translation>
    </message>
    <message>
        <source>The copy has nothing that is not here already</source>
        <translation>Kopian har inget som inte redan finns här</translation>
    </message>
    <message>
        <source>Joined with {name}</source>
        <translation>Ihopslaget med {name}</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>Kalender (Alt+Nedpil)</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Another day of the meeting</source>
        <translation>En dag till i sammanträdet</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>Begins &amp;with</source>
        <translation>&amp;Börjar med</translation>
    </message>
    <message>
        <source>&amp;Began at</source>
        <translation>B&amp;örjade kl.</translation>
    </message>
    <message>
        <source>The day before &amp;ended at</source>
        <translation>Dagen före &amp;slutade kl.</translation>
    </message>
    <message>
        <source>&amp;Take away {day}</source>
        <translation>&amp;Ta bort {day}</translation>
    </message>
    <message>
        <source>A roll call of its own follows: everybody is called again.</source>
        <translation>Sedan följer ett eget upprop: alla ropas upp igen.</translation>
    </message>
    <message>
        <source>Begin the day</source>
        <translation>Börja dagen</translation>
    </message>
</context>
<context>
    <name>DaysText</name>
    <message>
        <source>Verified later than 14 days: the last day was {day} (KL 5:69).</source>
        <translation>Justerat senare än 14 dagar: sista dagen var {day} (KL 5 kap. 69 §).</translation>
    </message>
    <message>
        <source>Announced late: the last day was {day} (KL 8:12).</source>
        <translation>Anslaget för sent: sista dagen var {day} (KL 8 kap. 12 §).</translation>
    </message>
    <message>
        <source>To be announced by {day} (KL 8:12).</source>
        <translation>Anslås senast {day} (KL 8 kap. 12 §).</translation>
    </message>
    <message>
        <source>The time for appeal ends {day} if the notice is put up {notice} (legality review, KL 13:5).</source>
        <translation>Överklagandetiden går ut {day}, om anslaget sätts upp {notice} (laglighetsprövning, KL 13 kap. 5 §).</translation>
    </message>
    <message>
        <source>The time for appeal ends {day} if the last notice is put up {notice} (KL 13:5).</source>
        <translation>Överklagandetiden går ut {day}, om det sista anslaget sätts upp {notice} (laglighetsprövning, KL 13 kap. 5 §).</translation>
    </message>
    <message>
        <source>The time for appeal ends {day} (legality review, KL 13:5).</source>
        <translation>Överklagandetiden går ut {day} (laglighetsprövning, KL 13 kap. 5 §).</translation>
    </message>
    <message>
        <source>The notice is taken down {day} at the earliest.</source>
        <translation>Anslaget tas ned tidigast {day}.</translation>
    </message>
    <message>
        <source>{day}, moved from a Saturday or holiday by our reading of lag 1930:173</source>
        <translation>{day}, flyttad från lördag eller helgdag enligt vår tolkning av lag 1930:173</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>The meeting</source>
        <translation>Sammanträdet</translation>
    </message>
    <message>
        <source>The end is noted when the last § ends</source>
        <translation>Slutet skrivs när sista § avslutas</translation>
    </message>
    <message>
        <source>Ends the day after</source>
        <translation>Slutar dagen efter</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Börjar</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Slutar</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>inte än</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>inga nummer</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Starts, &amp;ends</source>
        <translation>Börjar, &amp;slutar</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>&amp;First §</source>
        <translation>&amp;Första §</translation>
    </message>
    <message>
        <source>&amp;Agenda…</source>
        <translation>Ä&amp;renden…</translation>
    </message>
    <message>
        <source>&amp;Chair, secretary, verifiers…</source>
        <translation>&amp;Ordförande, sekreterare, justerare…</translation>
    </message>
    <message>
        <source>Kept in the log; Ctrl+Z takes it back</source>
        <translation>Sparas i loggen; Ctrl+Z tar tillbaka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>DoorWindow</name>
    <message>
        <source>At the door</source>
        <translation>Vid dörren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>{n} of {all} here</source>
        <translation>{n} av {all} här</translation>
    </message>
    <message>
        <source>present</source>
        <translation>närvarande</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>ej bockad</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Ångrat</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Sök ett namn</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Någon annan…</translation>
    </message>
    <message>
        <source>Leave the door</source>
        <translation>Lämna dörrläget</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Gallra</translation>
    </message>
    <message>
        <source>A &amp;meeting</source>
        <translation>Ett &amp;sammanträde</translation>
    </message>
    <message>
        <source>A &amp;person</source>
        <translation>En &amp;person</translation>
    </message>
    <message>
        <source>Which meeting</source>
        <translation>Vilket sammanträde</translation>
    </message>
    <message>
        <source>Which person</source>
        <translation>Vilken person</translation>
    </message>
    <message>
        <source>What is erased leaves the file, its backups and its rescue logs, and cannot be taken back. Of a person the name and particulars go; how many were present at older meetings stays as it was.</source>
        <translation>Det som gallras försvinner ur filen, dess säkerhetskopior och räddningsloggar och går inte att få tillbaka. Av en person försvinner namn och uppgifter; antalet närvarande i äldre sammanträden ändras inte.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Gallra</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Something unexpected happened in the program. What is ticked is saved; go on as usual.</source>
        <translation>Något oväntat hände i programmet. Det som är avbockat är sparat; fortsätt som vanligt.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>FamilyCards</name>
    <message>
        <source>Which of them?</source>
        <translation>Vilket av dem?</translation>
    </message>
</context>
<context>
    <name>FeeTables</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Pay id</source>
        <translation>Löneid</translation>
    </message>
    <message>
        <source>Km one way</source>
        <translation>Km enkel väg</translation>
    </message>
    <message>
        <source>Own travel time, min</source>
        <translation>Egen restid, min</translation>
    </message>
    <message>
        <source>Fixed fee</source>
        <translation>Fast arvode</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Vald</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sammanträde</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tider</translation>
    </message>
    <message>
        <source>Adjournments</source>
        <translation>Ajourneringar</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Betalare</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>Egen kontering</translation>
    </message>
</context>
<context>
    <name>FeesPage</name>
    <message>
        <source>Basis for fees</source>
        <translation>Arvodesunderlag</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sammanträden</translation>
    </message>
    <message>
        <source>Save a file for each payer</source>
        <translation>Spara en fil per betalare</translation>
    </message>
    <message>
        <source>All payers</source>
        <translation>Alla betalare</translation>
    </message>
    <message>
        <source>Proposal, not closed</source>
        <translation>Förslag, inte stängt</translation>
    </message>
    <message>
        <source>{number}: closed {day}</source>
        <translation>{number}: stängt {day}</translation>
    </message>
    <message>
        <source>{number}: correction {day}</source>
        <translation>{number}: rättelse {day}</translation>
    </message>
    <message>
        <source>{rows} rows · {payers} payers · {amount} in all</source>
        <translation>{rows} rader · {payers} betalare · {amount} totalt</translation>
    </message>
    <message>
        <source>member</source>
        <translation>ledamot</translation>
    </message>
    <message>
        <source>serving substitute</source>
        <translation>tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>substitute, not serving</source>
        <translation>ej tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>co-opted</source>
        <translation>adjungerad</translation>
    </message>
    <message>
        <source>fixed fee</source>
        <translation>fast arvode</translation>
    </message>
    <message>
        <source>verifier</source>
        <translation>justerare</translation>
    </message>
    <message>
        <source>Close the basis</source>
        <translation>Stäng underlaget</translation>
    </message>
    <message>
        <source>Close a correction</source>
        <translation>Stäng en rättelse</translation>
    </message>
    <message>
        <source>Start or end is missing: {meetings}. Enter it under Meeting – Date, place and times.</source>
        <translation>Start eller slut saknas: {meetings}. Ange det under Sammanträde – Datum, plats och tider.</translation>
    </message>
    <message>
        <source>{n} rows differ from the attendance now: close a correction.</source>
        <translation>{n} rader skiljer sig från närvaron nu: stäng en rättelse.</translation>
    </message>
    <message>
        <source>Basis</source>
        <translation>Underlag</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Betalare</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rader</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regler</translation>
    </message>
    <message>
        <source>Save as {kind}, a file for each payer</source>
        <translation>Spara som {kind}, en fil per betalare</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>{rows} rows · {payers} payers · attendance and time only: the tab Rules has the fees</source>
        <translation>{rows} rader · {payers} betalare · bara närvaro och tid: arvodet anges under fliken Regler</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Sammanträde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Serves for</source>
        <translation>Tjänstgör för</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>Kommer–går</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Belopp</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Restid</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anm.</translation>
    </message>
    <message>
        <source>Calculation</source>
        <translation>Uträkning</translation>
    </message>
    <message>
        <source>Payers</source>
        <translation>Betalare</translation>
    </message>
    <message>
        <source>No rows: no meeting that was held is in this basis.</source>
        <translation>Inga rader: inget sammanträde som har hållits är med i underlaget.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Närvaro body (*.narvaro)</source>
        <translation>Närvaro-organ (*.narvaro)</translation>
    </message>
</context>
<context>
    <name>FirstPageDialog</name>
    <message>
        <source>Page one of the minutes</source>
        <translation>Protokollets förstasida</translation>
    </message>
    <message>
        <source>the whole meeting</source>
        <translation>hela sammanträdet</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Av vad</translation>
    </message>
    <message>
        <source>Copied: paste it where you want it</source>
        <translation>Kopierat: klistra in där du vill ha det</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>For the &amp;web, without protected identities and secret §§</source>
        <translation>För &amp;webben, utan skyddade identiteter och sekretess</translation>
    </message>
    <message>
        <source>{item} is secret (sekretess). Make an extract of it alone, marked “Sekretess”?</source>
        <translation>{item} är sekretessmarkerad. Göra ett utdrag med bara den, märkt ”Sekretess”?</translation>
    </message>
    <message>
        <source>Make the extract</source>
        <translation>Gör utdraget</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>FirstQuestion</name>
    <message>
        <source>Look through the list</source>
        <translation>Titta igenom listan</translation>
    </message>
    <message>
        <source>Make the body</source>
        <translation>Skapa organet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>What the law says</source>
        <translation>Vad lagen säger</translation>
    </message>
    <message>
        <source>Choose which kind of body it is.</source>
        <translation>Välj vilket slags organ det är.</translation>
    </message>
    <message>
        <source>Write what the body is called.</source>
        <translation>Skriv vad organet heter.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Det här följer</translation>
    </message>
    <message>
        <source>Choose a kind of body: rule, substitutes, window and annex follow from it.</source>
        <translation>Välj slag av organ: regel, ersättare, fönster och bilaga följer av det.</translation>
    </message>
    <message>
        <source>This follows. All of it can be changed now, or later in Minutes – Meeting rules.</source>
        <translation>Det här följer. Allt kan ändras nu, eller senare under Protokoll – Regler för sammanträden.</translation>
    </message>
    <message>
        <source>parties</source>
        <translation>partier</translation>
    </message>
    <message>
        <source>substitutes</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>several organisations</source>
        <translation>flera organisationer</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} ledamöter</translation>
    </message>
    <message>
        <source>Proposed: {why}</source>
        <translation>Föreslås: {why}</translation>
    </message>
    <message>
        <source>for instance Miljönämnden</source>
        <translation>till exempel Miljönämnden</translation>
    </message>
    <message>
        <source>Which kind of body?</source>
        <translation>Vilket slags organ?</translation>
    </message>
    <message>
        <source>From {file} · {n} people</source>
        <translation>Ur {file} · {n} personer</translation>
    </message>
    <message>
        <source>A new body, without a list</source>
        <translation>Ett nytt organ, utan lista</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Förhandsvisning</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fil</translation>
    </message>
    <message>
        <source>1  Kind of body</source>
        <translation>1  Slag av organ</translation>
    </message>
    <message>
        <source>3  Done</source>
        <translation>3  Klart</translation>
    </message>
    <message>
        <source>&amp;Name of the body</source>
        <translation>Organets &amp;namn</translation>
    </message>
    <message>
        <source>&amp;Law</source>
        <translation>&amp;Lag</translation>
    </message>
    <message>
        <source>1–6 choose · letters choose the kind · Enter goes on</source>
        <translation>1–6 väljer · bokstav väljer slag · Enter går vidare</translation>
    </message>
</context>
<context>
    <name>ForumCommands</name>
    <message>
        <source>Open body</source>
        <translation>Öppna organ</translation>
    </message>
    <message>
        <source>New body</source>
        <translation>Nytt organ</translation>
    </message>
    <message>
        <source>Rosters ({endings})</source>
        <translation>Förteckningar ({endings})</translation>
    </message>
    <message>
        <source>Import roster</source>
        <translation>Importera förteckning</translation>
    </message>
    <message>
        <source>what was copied</source>
        <translation>det som kopierades</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportera</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
    <message>
        <source>Nothing to change: everything is in the roster already</source>
        <translation>Inget att ändra: allt står redan i förteckningen</translation>
    </message>
</context>
<context>
    <name>Groups</name>
    <message>
        <source>Members</source>
        <translation>Ledamöter</translation>
    </message>
    <message>
        <source>Substitutes</source>
        <translation>Ersättare</translation>
    </message>
    <message>
        <source>Staff representatives</source>
        <translation>Personalföreträdare</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Tjänstepersoner</translation>
    </message>
    <message>
        <source>Others present</source>
        <translation>Övriga</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>No party</source>
        <translation>Utan parti</translation>
    </message>
</context>
<context>
    <name>Handbook</name>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Hittas inte</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innehåll</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Sök i handboken</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Change meeting</source>
        <translation>Byt sammanträde</translation>
    </message>
    <message>
        <source>no meeting yet</source>
        <translation>inget sammanträde än</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Skriv ett namn</translation>
    </message>
    <message>
        <source>Type a name, Enter ticks</source>
        <translation>Skriv ett namn, Enter bockar av</translation>
    </message>
</context>
<context>
    <name>HeadingTable</name>
    <message>
        <source>Heading</source>
        <translation>Rubrik</translation>
    </message>
    <message>
        <source>What is under it</source>
        <translation>Vad som står under</translation>
    </message>
    <message>
        <source>Headings in order</source>
        <translation>Rubrikerna i ordning</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>The log lies in {folder}</source>
        <translation>Loggen ligger i {folder}</translation>
    </message>
    <message>
        <source>A double click on a .narvaro file opens it in Närvaro from now on</source>
        <translation>Ett dubbelklick på en .narvaro-fil öppnar den i Närvaro från och med nu</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hjälp</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbok</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tangenter</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Bokstäver</translation>
    </message>
    <message>
        <source>search for a name, from anywhere</source>
        <translation>söker ett namn, varifrån som helst</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>tick the first match; with no match, add the name</source>
        <translation>bockar av den första träffen; utan träff läggs namnet till</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Mellanslag</translation>
    </message>
    <message>
        <source>tick or untick the current row</source>
        <translation>bockar av eller tar bort bocken på raden</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Pilar</translation>
    </message>
    <message>
        <source>walk among the people</source>
        <translation>går mellan personerna</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>empty the search</source>
        <translation>tömmer sökningen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>Change log</source>
        <translation>Ändringslogg</translation>
    </message>
    <message>
        <source>The whole body</source>
        <translation>Hela organet</translation>
    </message>
    <message>
        <source>Name or word</source>
        <translation>Namn eller ord</translation>
    </message>
    <message>
        <source>Search the change log</source>
        <translation>Sök i ändringsloggen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
</context>
<context>
    <name>ImportChanges</name>
    <message>
        <source>What changes</source>
        <translation>Det här ändras</translation>
    </message>
    <message>
        <source>Missing in the file</source>
        <translation>Saknas i filen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nya</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrade</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Oförändrade</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Att avgöra</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Ej förstådda rader</translation>
    </message>
    <message>
        <source>Row {n}: {reason}</source>
        <translation>Rad {n}: {reason}</translation>
    </message>
</context>
<context>
    <name>ImportColumns</name>
    <message>
        <source>Columns of the file</source>
        <translation>Filens kolumner</translation>
    </message>
    <message>
        <source>The column {name} is</source>
        <translation>Kolumnen {name} är</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Förnamn</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Efternamn</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markering</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Används inte</translation>
    </message>
</context>
<context>
    <name>ImportCounts</name>
    <message>
        <source>{n} to decide</source>
        <translation>{n} att avgöra</translation>
    </message>
    <message>
        <source>1 seat</source>
        <translation>1 plats</translation>
    </message>
    <message>
        <source>{n} seats</source>
        <translation>{n} platser</translation>
    </message>
    <message>
        <source>{seats} ({n} vacant)</source>
        <translation>{seats} ({n} vakanta)</translation>
    </message>
    <message>
        <source>{seats} (1 vacant)</source>
        <translation>{seats} (1 vakant)</translation>
    </message>
</context>
<context>
    <name>ImportMarks</name>
    <message>
        <source>The marks are of</source>
        <translation>Markeringarna gäller</translation>
    </message>
    <message>
        <source>The marks</source>
        <translation>Markeringarna</translation>
    </message>
    <message>
        <source>Do not use the marks</source>
        <translation>Använd inte markeringarna</translation>
    </message>
    <message>
        <source>The meeting {name}</source>
        <translation>Sammanträdet {name}</translation>
    </message>
    <message>
        <source>A new meeting on</source>
        <translation>Ett nytt sammanträde den</translation>
    </message>
    <message>
        <source>Day of the new meeting</source>
        <translation>Det nya sammanträdets dag</translation>
    </message>
</context>
<context>
    <name>ImportPeople</name>
    <message>
        <source>{n} to decide</source>
        <translation>{n} att avgöra</translation>
    </message>
    <message>
        <source>? to decide above</source>
        <translation>? avgörs ovan</translation>
    </message>
    <message>
        <source>+ new person</source>
        <translation>+ ny person</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>role</source>
        <translation>roll</translation>
    </message>
    <message>
        <source>party</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titel</translation>
    </message>
    <message>
        <source>changed: {fields}</source>
        <translation>ändras: {fields}</translation>
    </message>
    <message>
        <source>The people of the list</source>
        <translation>Personerna i listan</translation>
    </message>
    <message>
        <source>a seat</source>
        <translation>en plats</translation>
    </message>
    <message>
        <source>no seat</source>
        <translation>ingen plats</translation>
    </message>
    <message>
        <source>seat {n}</source>
        <translation>plats {n}</translation>
    </message>
    <message>
        <source>choose…</source>
        <translation>välj…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
</context>
<context>
    <name>ImportQuestions</name>
    <message>
        <source>To decide</source>
        <translation>Att avgöra</translation>
    </message>
    <message>
        <source>{name} is like {known}, who is in the roster</source>
        <translation>{name} liknar {known}, som finns i förteckningen</translation>
    </message>
    <message>
        <source>{names} has neither a role nor a party in the list</source>
        <translation>{names} har varken roll eller parti i listan</translation>
    </message>
    <message>
        <source>{names} has no role in the list</source>
        <translation>{names} har ingen roll i listan</translation>
    </message>
    <message>
        <source>{names} may be elected or employed</source>
        <translation>{names} kan vara förtroendevald eller anställd</translation>
    </message>
    <message>
        <source>{names} has both a party and an official&apos;s title</source>
        <translation>{names} har både parti och en tjänstepersons titel</translation>
    </message>
    <message>
        <source>{names} have neither a role nor a party in the list</source>
        <translation>{names} har varken roll eller parti i listan</translation>
    </message>
    <message>
        <source>{names} have no role in the list</source>
        <translation>{names} har ingen roll i listan</translation>
    </message>
    <message>
        <source>{names} have both a party and an official&apos;s title</source>
        <translation>{names} har både parti och en tjänstepersons titel</translation>
    </message>
    <message>
        <source>{names} and {n} more</source>
        <translation>{names} och {n} till</translation>
    </message>
    <message>
        <source>1 question</source>
        <translation>1 fråga</translation>
    </message>
    <message>
        <source>{n} questions</source>
        <translation>{n} frågor</translation>
    </message>
    <message>
        <source>{questions}, {n} with a suggestion</source>
        <translation>{questions}, {n} med förslag</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Samma person</translation>
    </message>
    <message>
        <source>Another person</source>
        <translation>Ny person</translation>
    </message>
    <message>
        <source>{role} (suggestion)</source>
        <translation>{role} (förslag)</translation>
    </message>
    <message>
        <source>No one has a seat yet – give all {n} members a seat</source>
        <translation>Ingen har en plats än – ge alla {n} ledamöter en plats</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Same &amp;as the computer</source>
        <translation>Som &amp;datorn</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Språ&amp;k</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Ljust</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Färger</translation>
    </message>
</context>
<context>
    <name>LawText</name>
    <message>
        <source>What the law says</source>
        <translation>Vad lagen säger</translation>
    </message>
    <message>
        <source>No paragraph: what the body&apos;s own rules say.</source>
        <translation>Ingen paragraf: organets egna regler gäller.</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Källa: {source}.</translation>
    </message>
    <message>
        <source>(By number alone: the text is not bundled.)</source>
        <translation>(Bara numret: texten följer inte med.)</translation>
    </message>
</context>
<context>
    <name>LearnDialog</name>
    <message>
        <source>Learn from older minutes</source>
        <translation>Lär av ett äldre protokoll</translation>
    </message>
    <message>
        <source>Page one of older minutes</source>
        <translation>Förstasidan i ett äldre protokoll</translation>
    </message>
    <message>
        <source>Paste page one of older minutes here, with headings and names</source>
        <translation>Klistra in förstasidan av ett äldre protokoll här, med rubriker och namn</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lär</translation>
    </message>
    <message>
        <source>What the page shows is set, and nothing else. Each finding can be changed.</source>
        <translation>Det som sidan visar ställs in, och inget annat. Allt som hittas kan ändras.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>&amp;Öppna en fil…</translation>
    </message>
    <message>
        <source>Minutes (*.docx *.odt *.pdf *.txt *.html);;All files (*)</source>
        <translation>Protokoll (*.docx *.odt *.pdf *.txt *.html);;Alla filer (*)</translation>
    </message>
    <message>
        <source>Open older minutes</source>
        <translation>Öppna ett äldre protokoll</translation>
    </message>
</context>
<context>
    <name>LeavingChoice</name>
    <message>
        <source>Stays</source>
        <translation>Står kvar</translation>
    </message>
    <message>
        <source>Leaves today</source>
        <translation>Slutar i dag</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language changes the next time Närvaro is started</source>
        <translation>Språket byts nästa gång Närvaro startas</translation>
    </message>
</context>
<context>
    <name>MeetingCommands</name>
    <message>
        <source>{sentence}: nothing is changed</source>
        <translation>{sentence}: inget är ändrat</translation>
    </message>
    <message>
        <source>The meeting is over: a reservation is made before it ends (KL 4:27). It was at the last §.</source>
        <translation>Sammanträdet är slut: en reservation anmäls innan dess (KL 4:27). Den gäller sista paragrafen.</translation>
    </message>
</context>
<context>
    <name>MeetingText</name>
    <message>
        <source>The meeting has ended</source>
        <translation>Sammanträdet är avslutat</translation>
    </message>
    <message>
        <source>Verified {day}, locked</source>
        <translation>Justerat {day}, låst</translation>
    </message>
    <message>
        <source>{item} · {at} of {all}</source>
        <translation>{item} · {at} av {all}</translation>
    </message>
    <message>
        <source>break</source>
        <translation>paus</translation>
    </message>
    <message>
        <source>{n} of {all} present</source>
        <translation>{n} av {all} närvarande</translation>
    </message>
    <message>
        <source>{n} of {all} present at some time</source>
        <translation>{n} av {all} närvarande någon gång</translation>
    </message>
    <message>
        <source>1 item</source>
        <translation>1 paragraf</translation>
    </message>
    <message>
        <source>{n} items</source>
        <translation>{n} paragrafer</translation>
    </message>
    <message>
        <source>{n} of {all} back</source>
        <translation>{n} av {all} tillbaka</translation>
    </message>
</context>
<context>
    <name>MeetingView</name>
    <message>
        <source>Nobody matches “{text}”: nothing is changed</source>
        <translation>Ingen träff på ”{text}”: inget är ändrat</translation>
    </message>
    <message>
        <source>Choose a person first</source>
        <translation>Välj en person först</translation>
    </message>
    <message>
        <source>Nobody matches “{text}” – Enter adds the name</source>
        <translation>Ingen träff på ”{text}” – Enter lägger till namnet</translation>
    </message>
    <message>
        <source>{sentence} already</source>
        <translation>{sentence} redan</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Join with a copy: {name}</source>
        <translation>Slå ihop med en kopia: {name}</translation>
    </message>
    <message>
        <source>Ours in every row</source>
        <translation>Vår i varje rad</translation>
    </message>
    <message>
        <source>The copy&apos;s in every row</source>
        <translation>Kopians i varje rad</translation>
    </message>
    <message>
        <source>What joining does</source>
        <translation>Vad sammanslagningen gör</translation>
    </message>
    <message>
        <source>In this file</source>
        <translation>I den här filen</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>I kopian</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Vem eller vad</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Var</translation>
    </message>
    <message>
        <source>What is right?</source>
        <translation>Vad är rätt?</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Att avgöra</translation>
    </message>
    <message>
        <source>Comes from the copy</source>
        <translation>Kommer från kopian</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Att veta</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändring</translation>
    </message>
    <message>
        <source>When</source>
        <translation>När</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>The copy&apos;s changes</source>
        <translation>Kopians ändringar</translation>
    </message>
    <message>
        <source>undone: {step}</source>
        <translation>ångrat: {step}</translation>
    </message>
    <message>
        <source>{name}: what is right?</source>
        <translation>{name}: vad är rätt?</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Välj…</translation>
    </message>
    <message>
        <source>Ours: {value}</source>
        <translation>Vår: {value}</translation>
    </message>
    <message>
        <source>The copy&apos;s: {value}</source>
        <translation>Kopians: {value}</translation>
    </message>
    <message>
        <source>{n} changes come from the copy.</source>
        <translation>Kommer från kopian: {n}.</translation>
    </message>
    <message>
        <source>{n} differ between the two and must be answered.</source>
        <translation>Olika i båda, att avgöra: {n}.</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Slå ihop</translation>
    </message>
</context>
<context>
    <name>MinutesCommands</name>
    <message>
        <source>Page one of the minutes is copied: paste it where you want it</source>
        <translation>Protokollets förstasida är kopierad: klistra in den där du vill ha den</translation>
    </message>
    <message>
        <source>Reading {name} …</source>
        <translation>Läser {name} …</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move changes to another §</source>
        <translation>Flytta ändringar till en annan §</translation>
    </message>
    <message>
        <source>Whose changes are moved</source>
        <translation>Vems ändringar som flyttas</translation>
    </message>
    <message>
        <source>&amp;Noted at</source>
        <translation>&amp;Antecknat vid</translation>
    </message>
    <message>
        <source>&amp;Happened at</source>
        <translation>&amp;Hände vid</translation>
    </message>
    <message>
        <source>Nobody came or went at any § after the first.</source>
        <translation>Ingen kom eller gick vid någon § efter den första.</translation>
    </message>
    <message>
        <source>Who came, went or began to serve there is ticked; untick those whose § was right.</source>
        <translation>Den som kom, gick eller började tjänstgöra där är markerad; ta bort bocken för den vars § var rätt.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytta</translation>
    </message>
</context>
<context>
    <name>NewHolderDialog</name>
    <message>
        <source>New holder</source>
        <translation>Ny innehavare</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>Name of the new person</source>
        <translation>Den nya personens namn</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>En ny person</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>goes with the seat</source>
        <translation>följer med platsen</translation>
    </message>
    <message>
        <source>is left empty</source>
        <translation>lämnas tomt</translation>
    </message>
    <message>
        <source>{name} becomes a member and is a substitute no more.</source>
        <translation>{name} blir ledamot och är inte längre ersättare.</translation>
    </message>
    <message>
        <source>{name} has the seat until then.</source>
        <translation>{name} har platsen till dess.</translation>
    </message>
    <message>
        <source>Meetings before that day are not touched.</source>
        <translation>Sammanträden före den dagen rörs inte.</translation>
    </message>
    <message>
        <source>Change holder</source>
        <translation>Byt innehavare</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Vem</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Från</translation>
    </message>
    <message>
        <source>New holder of the seat of {name}</source>
        <translation>Ny innehavare av platsen efter {name}</translation>
    </message>
    <message>
        <source>Holder of the vacant seat</source>
        <translation>Innehavare av den vakanta platsen</translation>
    </message>
</context>
<context>
    <name>NewMeetingDialog</name>
    <message>
        <source>New meeting</source>
        <translation>Nytt sammanträde</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>inga nummer</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plats</translation>
    </message>
    <message>
        <source>Make meeting</source>
        <translation>Skapa sammanträde</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>ingen tid</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>kl. {time}</translation>
    </message>
    <message>
        <source>S&amp;tarts</source>
        <translation>B&amp;örjar</translation>
    </message>
    <message>
        <source>&amp;First §</source>
        <translation>&amp;Första §</translation>
    </message>
    <message>
        <source>&amp;How many §§</source>
        <translation>&amp;Antal §§</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Notice of the minutes</source>
        <translation>Anslag</translation>
    </message>
    <message>
        <source>The day on which the notice was put up. The time for appeal runs from the last one (KL 13:5).</source>
        <translation>Dagen då anslaget sattes upp. Överklagandetiden räknas från det sista (KL 13 kap. 5 §).</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
</context>
<context>
    <name>OfficersDialog</name>
    <message>
        <source>Chair, secretary and verifiers</source>
        <translation>Ordförande, sekreterare och justerare</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>början</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>slutet</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Uppdrag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>From §</source>
        <translation>Fr.o.m. §</translation>
    </message>
    <message>
        <source>To §</source>
        <translation>T.o.m. §</translation>
    </message>
    <message>
        <source>&amp;Chair</source>
        <translation>&amp;Ordförande</translation>
    </message>
    <message>
        <source>&amp;Secretary</source>
        <translation>&amp;Sekreterare</translation>
    </message>
    <message>
        <source>Verifier {n}</source>
        <translation>Justerare {n}</translation>
    </message>
    <message>
        <source>Who holds an office for a part of the meeting</source>
        <translation>Vem som har ett uppdrag under en del av sammanträdet</translation>
    </message>
    <message>
        <source>The decision</source>
        <translation>Beslutet</translation>
    </message>
    <message>
        <source>For a part of the meeting only:</source>
        <translation>Bara under en del av sammanträdet:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Lägg till</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>C&amp;opy the decision</source>
        <translation>&amp;Kopiera beslutet</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
</context>
<context>
    <name>OpenForum</name>
    <message>
        <source>Checking {name}…</source>
        <translation>Kontrollerar {name}…</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparad: {name}</translation>
    </message>
</context>
<context>
    <name>OrganisationList</name>
    <message>
        <source>Groups</source>
        <translation>Grupper</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview of everybody</source>
        <translation>Översikt över alla</translation>
    </message>
</context>
<context>
    <name>PartFields</name>
    <message>
        <source>Announced on the notice board</source>
        <translation>Anslaget på anslagstavlan</translation>
    </message>
    <message>
        <source>The minutes</source>
        <translation>Protokollet</translation>
    </message>
    <message>
        <source>{part}, verified at once {day}</source>
        <translation>{part} – omedelbar justering {day}</translation>
    </message>
    <message>
        <source>{part}, verified {day}</source>
        <translation>{part} – justering {day}</translation>
    </message>
</context>
<context>
    <name>PeopleDialog</name>
    <message>
        <source>Nobody was called</source>
        <translation>Ingen var kallad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>PeopleTable</name>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
</context>
<context>
    <name>PresenceDialog</name>
    <message>
        <source>Attendance of {name}</source>
        <translation>Närvaro för {name}</translation>
    </message>
    <message>
        <source>nobody: not serving</source>
        <translation>ingen: tjänstgör inte</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>ej markerad</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>frånvarande</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>anmält förhinder</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Närvarande</translation>
    </message>
    <message>
        <source>N&amp;ot there</source>
        <translation>&amp;Inte där</translation>
    </message>
    <message>
        <source>Remotel&amp;y</source>
        <translation>På &amp;distans</translation>
    </message>
    <message>
        <source>Not &amp;counted</source>
        <translation>Räknas in&amp;te</translation>
    </message>
    <message>
        <source>&amp;Recused</source>
        <translation>&amp;Jäv</translation>
    </message>
    <message>
        <source>No part in the &amp;decision</source>
        <translation>Deltar inte i &amp;beslutet</translation>
    </message>
    <message>
        <source>Choose one or more §§ (Shift and the arrows) and what applies there; Space sets or clears presence.</source>
        <translation>Välj en eller flera §§ (Skift och pilarna) och vad som gäller där; Mellanslag växlar närvarande eller inte.</translation>
    </message>
    <message>
        <source>&amp;Serves for, at the chosen §§</source>
        <translation>T&amp;jänstgör för, vid valda §§</translation>
    </message>
    <message>
        <source>&amp;If not there at all</source>
        <translation>&amp;Om frånvarande hela sammanträdet</translation>
    </message>
    <message>
        <source>Re&amp;mark (never printed)</source>
        <translation>A&amp;nmärkning (skrivs aldrig ut)</translation>
    </message>
    <message>
        <source>The minutes are verified: every print shows what is corrected.</source>
        <translation>Protokollet är justerat: varje utskrift visar vad som rättas.</translation>
    </message>
    <message>
        <source>Reason &amp;for the correction</source>
        <translation>S&amp;käl till rättelsen</translation>
    </message>
    <message>
        <source>Corrected &amp;by</source>
        <translation>&amp;Rättas av</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Rätta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Re&amp;servation</source>
        <translation>Re&amp;servation</translation>
    </message>
    <message>
        <source>Opinion &amp;noted</source>
        <translation>&amp;Mening antecknad</translation>
    </message>
</context>
<context>
    <name>PresenceTable</name>
    <message>
        <source>Attendance § by §</source>
        <translation>Närvaro § för §</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Särskilt</translation>
    </message>
    <message>
        <source>Serves for</source>
        <translation>Tjänstgör för</translation>
    </message>
    <message>
        <source>Came at</source>
        <translation>Kom kl.</translation>
    </message>
    <message>
        <source>Left at</source>
        <translation>Gick kl.</translation>
    </message>
    <message>
        <source>the whole meeting</source>
        <translation>hela sammanträdet</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ej närvarande</translation>
    </message>
    <message>
        <source>present</source>
        <translation>närvarande</translation>
    </message>
    <message>
        <source>remotely</source>
        <translation>på distans</translation>
    </message>
    <message>
        <source>present, not counted</source>
        <translation>närvarande, räknas inte</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>jäv</translation>
    </message>
    <message>
        <source>no part in the decision</source>
        <translation>deltar inte i beslutet</translation>
    </message>
    <message>
        <source>reservation</source>
        <translation>reservation</translation>
    </message>
    <message>
        <source>opinion noted</source>
        <translation>mening antecknad</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ProjectorWindow</name>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
</context>
<context>
    <name>QuestionBar</name>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sammanträden</translation>
    </message>
    <message>
        <source>All meetings</source>
        <translation>Alla sammanträden</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andra dagar …</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dagen</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dagen</translation>
    </message>
</context>
<context>
    <name>QuorumAlert</name>
    <message>
        <source>Quorate again</source>
        <translation>Åter beslutsför</translation>
    </message>
    <message>
        <source>No longer quorate</source>
        <translation>Inte längre beslutsför</translation>
    </message>
</context>
<context>
    <name>QuorumPanel</name>
    <message>
        <source>Quorum and counts</source>
        <translation>Beslutsförhet och antal</translation>
    </message>
    <message>
        <source>of {n} seats</source>
        <translation>av {n} platser</translation>
    </message>
    <message>
        <source>fewest: {item}</source>
        <translation>lägst, {item}</translation>
    </message>
    <message>
        <source>of {n} present</source>
        <translation>av {n} närvarande</translation>
    </message>
    <message>
        <source>missing: {names}</source>
        <translation>saknas: {names}</translation>
    </message>
    <message>
        <source>No one has a seat yet – give all {n} members a seat</source>
        <translation>Ingen har en plats än – ge alla {n} ledamöter en plats</translation>
    </message>
    <message>
        <source>Quorate</source>
        <translation>Beslutsför</translation>
    </message>
    <message>
        <source>Quorate at every §</source>
        <translation>Beslutsför vid alla §§</translation>
    </message>
    <message>
        <source>Not quorate</source>
        <translation>Inte beslutsför</translation>
    </message>
    <message>
        <source>Not quorate at {items}</source>
        <translation>Inte beslutsför vid {items}</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>required {n}</source>
        <translation>krävs {n}</translation>
    </message>
    <message>
        <source>example rule – choose the one your rules of procedure give</source>
        <translation>exempelregel – välj den som arbetsordningen säger</translation>
    </message>
    <message>
        <source>Choose rule…</source>
        <translation>Välj regel…</translation>
    </message>
    <message>
        <source>Latest</source>
        <translation>Senast</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Att se över</translation>
    </message>
    <message>
        <source>1 serving substitute</source>
        <translation>1 tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>{n} serving substitutes</source>
        <translation>{n} tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>{n} not serving</source>
        <translation>{n} ej tjänstgörande</translation>
    </message>
    <message>
        <source>Break · before it, {item}</source>
        <translation>Paus · före pausen, {item}</translation>
    </message>
</context>
<context>
    <name>QuorumRuleDialog</name>
    <message>
        <source>Quorum rule</source>
        <translation>Regel för beslutsförhet</translation>
    </message>
    <message>
        <source>A share of the seats</source>
        <translation>En andel av platserna</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>fler än</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>minst</translation>
    </message>
    <message>
        <source>A number of filled seats</source>
        <translation>Ett antal fyllda platser</translation>
    </message>
    <message>
        <source>Organisations represented</source>
        <translation>Organisationer företrädda</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>Rule: {words}</source>
        <translation>Regel: {words}</translation>
    </message>
    <message>
        <source>No verdict is given.</source>
        <translation>Inget besked om beslutsförhet ges.</translation>
    </message>
    <message>
        <source>Council: KL 5:45, board: KL 6:27 – more than half. Another body: what its rules of procedure say, or nothing. Vacant seats count among the seats.</source>
        <translation>Fullmäktige: KL 5 kap. 45 §, nämnd: KL 6 kap. 27 § – fler än hälften. Annat organ: det som arbetsordningen säger, eller ingen regel. Vakanta platser räknas bland platserna.</translation>
    </message>
    <message>
        <source>Use this rule</source>
        <translation>Använd regeln</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Receipt</source>
        <translation>Kvitto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>&amp;Save as text…</source>
        <translation>&amp;Spara som text…</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>&amp;Recent bodies</source>
        <translation>Senaste o&amp;rgan</translation>
    </message>
    <message>
        <source>No body has been open yet</source>
        <translation>Inget organ har varit öppet än</translation>
    </message>
</context>
<context>
    <name>ReturningDialog</name>
    <message>
        <source>Who has broken off and is back</source>
        <translation>Den som har avbrutit och är tillbaka</translation>
    </message>
    <message>
        <source>{name} has been away and is back. When does a member who broke off, not for recusal, serve again the same day? Fullmäktige has decided that in the reglemente (KL 6:16–17). You are asked once.</source>
        <translation>{name} har varit borta och är tillbaka. När tjänstgör en ledamot som har avbrutit, av annat skäl än jäv, igen samma dag? Det har fullmäktige bestämt i reglementet (KL 6:16–17). Frågan ställs en gång.</translation>
    </message>
    <message>
        <source>&amp;Not that day, unless I say so</source>
        <translation>&amp;Inte den dagen, om inte jag säger det</translation>
    </message>
    <message>
        <source>Only if the substitute &amp;moved the balance of parties</source>
        <translation>Bara om ersättaren påverkade &amp;styrkebalansen mellan partierna</translation>
    </message>
    <message>
        <source>&amp;At once</source>
        <translation>&amp;Genast</translation>
    </message>
    <message>
        <source>Meeting rules in the menu Minutes changes the answer.</source>
        <translation>Svaret ändras under Protokoll – Regler för sammanträden.</translation>
    </message>
</context>
<context>
    <name>RoleText</name>
    <message>
        <source>member</source>
        <translation>ledamot</translation>
    </message>
    <message>
        <source>substitute</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>official</source>
        <translation>tjänsteperson</translation>
    </message>
    <message>
        <source>co-opted</source>
        <translation>adjungerad</translation>
    </message>
    <message>
        <source>staff representative</source>
        <translation>personalföreträdare</translation>
    </message>
    <message>
        <source>other present</source>
        <translation>övrig närvarande</translation>
    </message>
    <message>
        <source>members</source>
        <translation>ledamöter</translation>
    </message>
    <message>
        <source>substitutes</source>
        <translation>ersättare</translation>
    </message>
    <message>
        <source>officials</source>
        <translation>tjänstepersoner</translation>
    </message>
    <message>
        <source>co-opted</source>
        <comment>several</comment>
        <translation>adjungerade</translation>
    </message>
    <message>
        <source>staff representatives</source>
        <translation>personalföreträdare</translation>
    </message>
    <message>
        <source>other</source>
        <translation>övrig</translation>
    </message>
    <message>
        <source>others</source>
        <translation>övriga</translation>
    </message>
</context>
<context>
    <name>RollCallDialog</name>
    <message>
        <source>Roll call</source>
        <translation>Upprop</translation>
    </message>
    <message>
        <source>Present (Enter)</source>
        <translation>Närvarande (Enter)</translation>
    </message>
    <message>
        <source>Absent (F)</source>
        <translation>Frånvarande (F)</translation>
    </message>
    <message>
        <source>Later (→)</source>
        <translation>Senare (→)</translation>
    </message>
    <message>
        <source>Back (←)</source>
        <translation>Tillbaka (←)</translation>
    </message>
    <message>
        <source>Also call those &amp;already noted</source>
        <translation>Ropa upp även dem som är &amp;markerade</translation>
    </message>
    <message>
        <source>&amp;Members and substitutes only</source>
        <translation>Bara &amp;ledamöter och ersättare</translation>
    </message>
    <message>
        <source>{name}: present</source>
        <translation>{name}: närvarande</translation>
    </message>
    <message>
        <source>{name}: absent</source>
        <translation>{name}: frånvarande</translation>
    </message>
    <message>
        <source>{name}: later</source>
        <translation>{name}: senare</translation>
    </message>
    <message>
        <source>All are called</source>
        <translation>Alla är uppropade</translation>
    </message>
    <message>
        <source>{n} are not noted yet: Enter calls them again</source>
        <translation>{n} är inte markerade: Enter ropar upp dem igen</translation>
    </message>
    <message>
        <source>Everybody is noted</source>
        <translation>Alla är markerade</translation>
    </message>
    <message>
        <source>{at} of {all}</source>
        <translation>{at} av {all}</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Sist</translation>
    </message>
    <message>
        <source>Then {name}</source>
        <translation>Sedan {name}</translation>
    </message>
    <message>
        <source>{n} of {all} present</source>
        <translation>{n} av {all} närvarande</translation>
    </message>
    <message>
        <source>required {n}</source>
        <translation>krävs {n}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>RosterColumns</name>
    <message>
        <source>Called in as no.</source>
        <translation>Inkallelseordning</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Innehas av</translation>
    </message>
    <message>
        <source>Member of the body</source>
        <translation>Medlem i organet</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Protected identity</source>
        <translation>Skyddad identitet</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Till</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>vakant</translation>
    </message>
    <message>
        <source>Office while vacant</source>
        <translation>Uppdrag, vakant plats</translation>
    </message>
    <message>
        <source>Seat no.</source>
        <translation>Plats nr</translation>
    </message>
</context>
<context>
    <name>RosterEditor</name>
    <message>
        <source>Roster</source>
        <translation>Förteckning</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationer</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Platser</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Lägg till person</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Add organisation</source>
        <translation>Lägg till organisation</translation>
    </message>
    <message>
        <source>As {role} {name} cannot hold a seat. The seat:</source>
        <translation>Som {role} kan {name} inte ha en plats. Platsen:</translation>
    </message>
    <message>
        <source>Leave it vacant</source>
        <translation>Lämna vakant</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>A new seat</source>
        <translation>En ny plats</translation>
    </message>
    <message>
        <source>The vacant seat</source>
        <translation>Den vakanta platsen</translation>
    </message>
    <message>
        <source>No seat</source>
        <translation>Ingen plats</translation>
    </message>
    <message>
        <source>{name} is a member and has no seat, so does not count for quorum.</source>
        <translation>{name} är ledamot men har ingen plats och räknas därför inte i beslutsförheten.</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personer</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisationer</translation>
    </message>
    <message>
        <source>&amp;Seats</source>
        <translation>P&amp;latser</translation>
    </message>
    <message>
        <source>Every change is stored at once; Ctrl+Z takes it back. Meetings that have ended keep their people.</source>
        <translation>Varje ändring sparas genast; Ctrl+Z tar tillbaka den. Avslutade sammanträden behåller sina personer.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Hitta ett namn</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Lägg till…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Ta bort</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upp</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ned</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sortera</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Efter namn</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Efter organisation</translation>
    </message>
    <message>
        <source>Organisation of the new seats</source>
        <translation>De nya platsernas organisation</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>How many new seats</source>
        <translation>Hur många nya platser</translation>
    </message>
    <message>
        <source>Add vacant seats</source>
        <translation>Lägg till vakanta platser</translation>
    </message>
    <message>
        <source>Choose a seat first.</source>
        <translation>Välj en plats först.</translation>
    </message>
    <message>
        <source>New holder…</source>
        <translation>Ny innehavare…</translation>
    </message>
</context>
<context>
    <name>RosterImportDialog</name>
    <message>
        <source>Import roster: {name}</source>
        <translation>Importera förteckning: {name}</translation>
    </message>
    <message>
        <source>Every member has a seat (counts for quorum)</source>
        <translation>Varje ledamot har en plats (räknas för beslutsförhet)</translation>
    </message>
    <message>
        <source>Not used: {columns}</source>
        <translation>Används inte: {columns}</translation>
    </message>
    <message>
        <source>With the meeting {name}</source>
        <translation>Med sammanträdet {name}</translation>
    </message>
    <message>
        <source>Columns and sheet…</source>
        <translation>Kolumner och blad…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tillbaka</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 person</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} personer</translation>
    </message>
    <message>
        <source>{n} organisations</source>
        <translation>{n} organisationer</translation>
    </message>
    <message>
        <source>{n} present</source>
        <translation>{n} närvarande</translation>
    </message>
    <message>
        <source>nothing is saved yet</source>
        <translation>inget är sparat än</translation>
    </message>
    <message>
        <source>Hidden signs removed in {n} names</source>
        <translation>Dolda tecken borttagna i {n} namn</translation>
    </message>
    <message>
        <source>Letters of different alphabets that look alike: {names}</source>
        <translation>Bokstäver ur olika alfabet som ser lika ut: {names}</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>Läser {name}…</translation>
    </message>
    <message>
        <source>1 question left</source>
        <translation>1 fråga kvar</translation>
    </message>
    <message>
        <source>{n} questions left</source>
        <translation>{n} frågor kvar</translation>
    </message>
    <message>
        <source>No names found: choose the column that holds them.</source>
        <translation>Inga namn hittades: välj kolumnen där de står.</translation>
    </message>
    <message>
        <source>Import 1 person</source>
        <translation>Ta in 1 person</translation>
    </message>
    <message>
        <source>Import {n} people</source>
        <translation>Ta in {n} personer</translation>
    </message>
    <message>
        <source>Table {n}</source>
        <translation>Tabell {n}</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>What the import does</source>
        <translation>Vad importen gör</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importera</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>present</source>
        <translation>närvarande</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>frånvarande</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>anmält förhinder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmärkning</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>ej markerad</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gick</translation>
    </message>
    <message>
        <source>not here yet</source>
        <translation>inte här än</translation>
    </message>
    <message>
        <source>{name} serves</source>
        <translation>{name} tjänstgör</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>jäv</translation>
    </message>
    <message>
        <source>serves</source>
        <translation>tjänstgör</translation>
    </message>
    <message>
        <source>not deciding</source>
        <translation>deltar ej</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>distans</translation>
    </message>
    <message>
        <source>excused</source>
        <comment>one word</comment>
        <translation>förhinder</translation>
    </message>
    <message>
        <source>not back yet</source>
        <translation>inte tillbaka än</translation>
    </message>
    <message>
        <source>back</source>
        <translation>tillbaka</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Meeting rules</source>
        <translation>Regler för sammanträden</translation>
    </message>
    <message>
        <source>&amp;Co-opted people count for quorum</source>
        <translation>&amp;Adjungerade räknas för beslutsförheten</translation>
    </message>
    <message>
        <source>A &amp;member who comes late may take the seat back</source>
        <translation>En &amp;ledamot som kommer sent får ta tillbaka platsen</translation>
    </message>
    <message>
        <source>&amp;Remarks on why somebody is away</source>
        <translation>A&amp;nmärkningar om varför någon är borta</translation>
    </message>
    <message>
        <source>I am asked when it first matters</source>
        <translation>jag får frågan första gången det spelar roll</translation>
    </message>
    <message>
        <source>not that day, unless I say so</source>
        <translation>inte den dagen, om inte jag säger det</translation>
    </message>
    <message>
        <source>only if the substitute moved the balance of parties</source>
        <translation>bara om ersättaren påverkade styrkebalansen mellan partierna</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>genast</translation>
    </message>
    <message>
        <source>In fullmäktige not that day, KL 5:20; not after a recusal. Outside KL at once.</source>
        <translation>I fullmäktige inte den dagen, KL 5:20; gäller inte efter jäv. Utanför KL genast.</translation>
    </message>
    <message>
        <source>A board decides itself, KL 6:17.</source>
        <translation>En nämnd bestämmer själv, KL 6 kap. 17 §.</translation>
    </message>
    <message>
        <source>Default: no.</source>
        <translation>Förval: nej.</translation>
    </message>
    <message>
        <source>Default: yes, KL 5:19; in fullmäktige always.</source>
        <translation>Standard: ja, KL 5:19; i fullmäktige alltid.</translation>
    </message>
    <message>
        <source>Whoever has &amp;broken off serves again</source>
        <translation>Den som har &amp;avbrutit tjänstgör igen</translation>
    </message>
    <message>
        <source>Substitutes are called &amp;in</source>
        <translation>&amp;Ersättare kallas in</translation>
    </message>
    <message>
        <source>Default: by party, KL 5:18.</source>
        <translation>Förval: efter parti, KL 5 kap. 18 §.</translation>
    </message>
    <message>
        <source>Default: no. Often health data: never printed, and no more than you need (GDPR art. 9).</source>
        <translation>Förval: nej. Ofta uppgifter om hälsa: skrivs aldrig ut, och inte mer än som behövs (GDPR art. 9).</translation>
    </message>
    <message>
        <source>The decision on &amp;verifiers</source>
        <translation>Beslutet om &amp;justerare</translation>
    </message>
    <message>
        <source>Default: the usual sentence, KL 5:69. {adjusters} is replaced by the names.</source>
        <translation>Förval: den vanliga meningen, KL 5 kap. 69 §. {adjusters} blir namnen.</translation>
    </message>
    <message>
        <source>What the law says on the marked setting</source>
        <translation>Vad lagen säger om den markerade inställningen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Spara</translation>
    </message>
    <message>
        <source>Note the clock &amp;time of who arrives or leaves</source>
        <translation>Notera &amp;klockslag för den som kommer eller går</translation>
    </message>
    <message>
        <source>Default: yes, on the day of the meeting. Corrected with F2.</source>
        <translation>Förval: ja, på sammanträdesdagen. Rättas med F2.</translation>
    </message>
</context>
<context>
    <name>RulesForm</name>
    <message>
        <source>Adjournments count as time</source>
        <translation>Ajournering räknas som tid</translation>
    </message>
    <message>
        <source>Travel time is added to the time that the fee is counted by</source>
        <translation>Restiden läggs till den tid som arvodet räknas på</translation>
    </message>
    <message>
        <source>Attendance and time only, no fee</source>
        <translation>Bara närvaro och tid, inget arvode</translation>
    </message>
    <message>
        <source>Fixed for each meeting</source>
        <translation>Fast per sammanträde</translation>
    </message>
    <message>
        <source>Half or full day</source>
        <translation>Halv eller hel dag</translation>
    </message>
    <message>
        <source>For each started period</source>
        <translation>Per påbörjad period</translation>
    </message>
    <message>
        <source>Regulation, as printed</source>
        <translation>Reglemente, som det skrivs ut</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Arvode</translation>
    </message>
    <message>
        <source>Amount for a full day, kr</source>
        <translation>Belopp för hel dag, kr</translation>
    </message>
    <message>
        <source>A full day from</source>
        <translation>Hel dag från</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Travel time</source>
        <translation>Restid</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Ledamöter</translation>
    </message>
    <message>
        <source>Serving substitutes</source>
        <translation>Tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>Substitutes who do not serve</source>
        <translation>Ej tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>Co-opted people</source>
        <translation>Adjungerade</translation>
    </message>
    <message>
        <source>People with a fixed fee</source>
        <translation>De som har fast arvode</translation>
    </message>
    <message>
        <source>Verifiers, kr each</source>
        <translation>Justerare, kr var</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Kontering</translation>
    </message>
    <message>
        <source>Certified by, besides the secretary</source>
        <translation>Attesteras av, utöver sekreteraren</translation>
    </message>
    <message>
        <source>Lost earnings, child care and travel costs are claimed by each person; there is no field for them.</source>
        <translation>Förlorad arbetsförtjänst, barntillsyn och resekostnader begär var och en själv; det finns inget fält för dem.</translation>
    </message>
    <message>
        <source>Empty: each organisation pays for its own</source>
        <translation>Tomt: varje organisation betalar för sina</translation>
    </message>
    <message>
        <source>One payer for all</source>
        <translation>En betalare för alla</translation>
    </message>
    <message>
        <source>Amount for a meeting, kr</source>
        <translation>Belopp per sammanträde, kr</translation>
    </message>
    <message>
        <source>At most so many meetings a day</source>
        <translation>Högst så många sammanträden per dag</translation>
    </message>
    <message>
        <source>Amount for half a day, kr</source>
        <translation>Belopp för halv dag, kr</translation>
    </message>
    <message>
        <source>At most so many full days&apos; fees a day</source>
        <translation>Högst så många hela arvoden per dag</translation>
    </message>
    <message>
        <source>Amount for a period, kr</source>
        <translation>Belopp per period, kr</translation>
    </message>
    <message>
        <source>At most so long a day</source>
        <translation>Högst så lång tid per dag</translation>
    </message>
</context>
<context>
    <name>SavedLine</name>
    <message>
        <source>Open</source>
        <translation>Öppna</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Visa i mapp</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Sparad: {name}</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search for a name</source>
        <translation>Sök ett namn</translation>
    </message>
</context>
<context>
    <name>SeatLabels</name>
    <message>
        <source>vacant seat</source>
        <translation>vakant plats</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>Somebody else from the organisation</source>
        <translation>Organisationen ersätter med</translation>
    </message>
    <message>
        <source>{organisation} sends instead of {name}, who is noted as excused:</source>
        <translation>{organisation} skickar i stället för {name}, som antecknas med anmält förhinder:</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>Is added to this meeting only.</source>
        <translation>Läggs bara till i det här sammanträdet.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
</context>
<context>
    <name>SentenceButton</name>
    <message>
        <source>{some} of {all} printed</source>
        <translation>{some} av {all} skrivs ut</translation>
    </message>
</context>
<context>
    <name>ServingDialog</name>
    <message>
        <source>Serving substitutes</source>
        <translation>Tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>Serves for {seat}</source>
        <translation>Tjänstgör för {seat}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>proposed: the member is back, {name} steps down</source>
        <translation>förslag: ledamoten är tillbaka, {name} slutar tjänstgöra</translation>
    </message>
    <message>
        <source>proposed: next in turn</source>
        <translation>förslag: nästa i turordningen</translation>
    </message>
    <message>
        <source>serves now</source>
        <translation>tjänstgör nu</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Plats</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Tjänstgör</translation>
    </message>
    <message>
        <source>What is ticked applies to the whole meeting; Space ticks.</source>
        <translation>Det som är markerat gäller hela sammanträdet; Mellanslag markerar.</translation>
    </message>
    <message>
        <source>What is ticked applies from {item} on; Space ticks.</source>
        <translation>Det som är markerat gäller fr.o.m. {item}; Mellanslag markerar.</translation>
    </message>
    <message>
        <source>No substitute is waiting for an empty seat.</source>
        <translation>Ingen ersättare väntar på en tom plats.</translation>
    </message>
    <message>
        <source>Let them serve</source>
        <translation>Låt tjänstgöra</translation>
    </message>
    <message>
        <source>Once a member is away and a substitute is here, it is proposed here who serves.</source>
        <translation>När en ledamot är borta och en ersättare är här föreslås här vem som tjänstgör.</translation>
    </message>
</context>
<context>
    <name>SettingsPane</name>
    <message>
        <source>Learnt: this is how you write</source>
        <translation>Lärt: så här skriver ni</translation>
    </message>
    <message>
        <source>Headings in order</source>
        <translation>Rubrikerna i ordning</translation>
    </message>
    <message>
        <source>Alt+↑ and Alt+↓ move a heading, F2 changes it.</source>
        <translation>Alt+↑ och Alt+↓ flyttar en rubrik, F2 ändrar den.</translation>
    </message>
    <message>
        <source>title at the name</source>
        <translation>uppdrag vid namnet</translation>
    </message>
    <message>
        <source>chair first</source>
        <translation>ordförande för sig</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>kolumner</translation>
    </message>
    <message>
        <source>a heading each party</source>
        <translation>rubrik per parti</translation>
    </message>
    <message>
        <source>with municipality</source>
        <translation>med kommun</translation>
    </message>
    <message>
        <source>all but …</source>
        <translation>samtliga utom …</translation>
    </message>
    <message>
        <source>The names</source>
        <translation>Namnen</translation>
    </message>
    <message>
        <source>Chair, vice</source>
        <translation>Ordförande, vice</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Parti</translation>
    </message>
    <message>
        <source>Who serves</source>
        <translation>Den som tjänstgör</translation>
    </message>
    <message>
        <source>Who is replaced</source>
        <translation>Den som ersätts</translation>
    </message>
    <message>
        <source>Part of the meeting</source>
        <translation>Del av mötet</translation>
    </message>
    <message>
        <source>Headings and sentences</source>
        <translation>Rubriker och meningar</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>Ej tjänstgörande</translation>
    </message>
    <message>
        <source>Officials</source>
        <translation>Tjänstepersoner</translation>
    </message>
    <message>
        <source>Vacant seat</source>
        <translation>Vakant plats</translation>
    </message>
    <message>
        <source>&amp;Learn from older minutes…</source>
        <translation>&amp;Lär av ett äldre protokoll…</translation>
    </message>
    <message>
        <source>&amp;More choices</source>
        <translation>&amp;Fler val</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Meningar</translation>
    </message>
    <message>
        <source>Headings: {words}</source>
        <translation>Rubriker: {words}</translation>
    </message>
</context>
<context>
    <name>Slide</name>
    <message>
        <source>of {n} seats</source>
        <translation>av {n} platser</translation>
    </message>
    <message>
        <source>of {n} present</source>
        <translation>av {n} närvarande</translation>
    </message>
    <message>
        <source>Quorate</source>
        <translation>Beslutsför</translation>
    </message>
    <message>
        <source>Not quorate</source>
        <translation>Inte beslutsför</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What to do</source>
        <translation>Vad du kan göra</translation>
    </message>
    <message>
        <source>Handbook ({key})</source>
        <translation>Handbok ({key})</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens</source>
        <translation>↑ ↓ välj · Enter öppna</translation>
    </message>
    <message>
        <source>Everything is saved in a file of your own. The program sends nothing, and Ctrl+Z takes back step by step.</source>
        <translation>Allt sparas i en egen fil. Programmet skickar ingenting, och Ctrl+Z ångrar steg för steg.</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Så går det till</translation>
    </message>
    <message>
        <source>One question</source>
        <translation>En fråga</translation>
    </message>
    <message>
        <source>Which kind of body? Quorum, substitutes and annex follow from the answer.</source>
        <translation>Vilket slags organ? Beslutsförhet, ersättare och bilaga följer av svaret.</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>Titta igenom</translation>
    </message>
    <message>
        <source>Everybody in the list with role, party and seat. Nothing is saved until you say so.</source>
        <translation>Alla ur listan med roll, parti och plats. Inget sparas förrän du säger till.</translation>
    </message>
    <message>
        <source>Tick</source>
        <translation>Bocka av</translation>
    </message>
    <message>
        <source>Type a name, Enter. Quorum is counted for each §.</source>
        <translation>Skriv ett namn, Enter. Beslutsförheten räknas för varje §.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Skriv ut</translation>
    </message>
    <message>
        <source>Attendance record or Annex 1, as PDF or on paper.</source>
        <translation>Närvaroprotokoll eller Bilaga 1, som PDF eller på papper.</translation>
    </message>
    <message>
        <source>Welcome to Närvaro</source>
        <translation>Välkommen till Närvaro</translation>
    </message>
    <message>
        <source>Begin without a list and write the members in yourself.</source>
        <translation>Börja utan lista och skriv in ledamöterna själv.</translation>
    </message>
    <message>
        <source>A .narvaro file from this computer or from a colleague.</source>
        <translation>En .narvaro-fil från den här datorn eller en kollega.</translation>
    </message>
    <message>
        <source>69 people of a forum for cooperation. Nothing can break.</source>
        <translation>69 personer i ett samverkansforum. Ingenting kan gå sönder.</translation>
    </message>
    <message>
        <source>19 people of an invented board, with substitutes and parties.</source>
        <translation>19 personer i en påhittad nämnd, med ersättare och partier.</translation>
    </message>
    <message>
        <source>Excel, Word, PDF, csv or last year&apos;s annex. Drop the file here, or paste.</source>
        <translation>Excel, Word, PDF, csv eller förra årets bilaga. Släpp filen här, eller klistra in.</translation>
    </message>
    <message>
        <source>The roster is empty</source>
        <translation>Förteckningen är tom</translation>
    </message>
    <message>
        <source>Tick who is there, see at once whether you are quorate, and get the annex for the minutes.</source>
        <translation>Bocka av vilka som är där, se genast om ni är beslutsföra och få bilagan till protokollet.</translation>
    </message>
    <message>
        <source>Who belongs to the body?</source>
        <translation>Vilka hör till organet?</translation>
    </message>
    <message>
        <source>Write in people, organisations and seats by hand.</source>
        <translation>Skriv in personer, organisationer och platser för hand.</translation>
    </message>
    <message>
        <source>No meeting yet</source>
        <translation>Inget sammanträde än</translation>
    </message>
    <message>
        <source>A meeting takes the roster as it stands; nobody is ticked.</source>
        <translation>Sammanträdet utgår från förteckningen som den ser ut nu; ingen är markerad.</translation>
    </message>
    <message>
        <source>Day, place and how many §§. Then just tick.</source>
        <translation>Dag, plats och hur många §§. Sedan är det bara att bocka av.</translation>
    </message>
    <message>
        <source>Check that everybody is listed before the first meeting.</source>
        <translation>Se efter att alla är med före det första sammanträdet.</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Öppna {name}</translation>
    </message>
</context>
<context>
    <name>StatisticsModel</name>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} av {all}</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>Attendance statistics</source>
        <translation>Närvarostatistik</translation>
    </message>
    <message>
        <source>Names of people on paper</source>
        <translation>Personers namn på papper</translation>
    </message>
    <message>
        <source>Save the statistics</source>
        <translation>Spara statistiken</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Närvaro</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Andel</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Förhinder</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Frånvarande</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Alla ledamöter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>Excel…</source>
        <translation>Excel …</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>The arrows go between the cells · Enter shows who was there</source>
        <translation>Pilarna går mellan rutorna · Enter visar vilka som var där</translation>
    </message>
</context>
<context>
    <name>StatisticsWords</name>
    <message>
        <source>1 meeting</source>
        <translation>1 sammanträde</translation>
    </message>
    <message>
        <source>{n} meetings</source>
        <translation>{n} sammanträden</translation>
    </message>
    <message>
        <source> · every organisation at {n}</source>
        <translation> · alla organisationer vid {n}</translation>
    </message>
    <message>
        <source>lowest {day}, {percent} %</source>
        <translation>lägst {day}, {percent} %</translation>
    </message>
    <message>
        <source>Counted by the meetings while the person was on the roster.</source>
        <translation>Räknas mot de sammanträden då personen stod i förteckningen.</translation>
    </message>
    <message>
        <source>Counted by the §§ while the person was on the roster, but those with recusal.</source>
        <translation>Räknas mot de §§ då personen stod i förteckningen, utom dem med jäv.</translation>
    </message>
    <message>
        <source>Officials and guests are never counted.</source>
        <translation>Tjänstepersoner och gäster räknas inte.</translation>
    </message>
    <message>
        <source>Substitutes: called {called} times, present {present}, serving {served}, excused {excused}.</source>
        <translation>Ersättare: kallade {called} gånger, närvarande {present}, tjänstgjorde {served}, förhinder {excused}.</translation>
    </message>
    <message>
        <source>{name} was not called: {days}.</source>
        <translation>{name} var inte kallad: {days}.</translation>
    </message>
    <message>
        <source>{day} ({n} days)</source>
        <translation>{day} ({n} dagar)</translation>
    </message>
    <message>
        <source>A meeting over several days counts as one: {days}.</source>
        <translation>Ett sammanträde över flera dagar räknas som ett: {days}.</translation>
    </message>
    <message>
        <source>Has not ended and is not counted: {days}.</source>
        <translation>Är inte avslutat och räknas inte: {days}.</translation>
    </message>
    <message>
        <source>Without organisation</source>
        <translation>Utan organisation</translation>
    </message>
    <message>
        <source>Without party</source>
        <translation>Utan parti</translation>
    </message>
    <message>
        <source>By organisation</source>
        <translation>Per organisation</translation>
    </message>
    <message>
        <source>By party</source>
        <translation>Per parti</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Per person</translation>
    </message>
    <message>
        <source>Picture of the attendance, {percent} % on average; the table has the same figures</source>
        <translation>Bild av närvaron, i snitt {percent} %; tabellen har samma uppgifter</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>närvaro i snitt</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} av {all}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ingen</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>read only</source>
        <translation>skrivskyddad</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Allt är sparat</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Sparat {time}</translation>
    </message>
    <message>
        <source>Start the meeting</source>
        <translation>Starta sammanträdet</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ångra</translation>
    </message>
    <message>
        <source>Back one §</source>
        <translation>Tillbaka en §</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Avsluta sammanträdet</translation>
    </message>
    <message>
        <source>Next §</source>
        <translation>Nästa §</translation>
    </message>
    <message>
        <source>Go on after the break</source>
        <translation>Fortsätt efter pausen</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Paus</translation>
    </message>
    <message>
        <source>shared folder – local working copy</source>
        <translation>delad mapp – lokal arbetskopia</translation>
    </message>
    <message>
        <source>The file lies in {place}. It is put back there at pauses and when you close.</source>
        <translation>Filen ligger i {place}. Den läggs tillbaka dit i pauser och när du stänger.</translation>
    </message>
</context>
<context>
    <name>StylePage</name>
    <message>
        <source>How you write</source>
        <translation>Så skriver ni</translation>
    </message>
    <message>
        <source>The page as it is printed</source>
        <translation>Sidan som den skrivs ut</translation>
    </message>
    <message>
        <source>Shows {day}.</source>
        <translation>Visar {day}.</translation>
    </message>
    <message>
        <source>The tinted lines follow the setting you are on.</source>
        <translation>Det markerade följer av inställningen du står på.</translation>
    </message>
    <message>
        <source>Nothing at that meeting shows the setting you are on.</source>
        <translation>Inget på det sammanträdet visar inställningen du står på.</translation>
    </message>
    <message>
        <source>Page one</source>
        <translation>Förstasida</translation>
    </message>
    <message>
        <source>Attendance record</source>
        <translation>Närvaroprotokoll</translation>
    </message>
    <message>
        <source>Extract {item}</source>
        <translation>Utdrag {item}</translation>
    </message>
    <message>
        <source>Page one, attendance record and extracts</source>
        <translation>Förstasida, närvaroprotokoll och utdrag</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>&amp;Save the style</source>
        <translation>&amp;Spara stilen</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Återställ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>StyleSettings</name>
    <message>
        <source>next to the name: {words}</source>
        <translation>vid namnet: {words}</translation>
    </message>
    <message>
        <source>before the name: {words}</source>
        <translation>före namnet: {words}</translation>
    </message>
    <message>
        <source>after the name: {words}</source>
        <translation>efter namnet: {words}</translation>
    </message>
    <message>
        <source>under its own heading: {words}</source>
        <translation>egen rubrik: {words}</translation>
    </message>
    <message>
        <source>{words} among those who decide</source>
        <translation>{words} bland beslutande</translation>
    </message>
    <message>
        <source>as a number: {words}</source>
        <translation>som antal: {words}</translation>
    </message>
    <message>
        <source>not also under {words}</source>
        <translation>inte också under {words}</translation>
    </message>
    <message>
        <source>also under {words}</source>
        <translation>också under {words}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>skrivs inte ut</translation>
    </message>
    <message>
        <source>your own way: {words}</source>
        <translation>ert eget sätt: {words}</translation>
    </message>
    <message>
        <source>First line of the page</source>
        <translation>Sidans första rad</translation>
    </message>
    <message>
        <source>Name of an elected person</source>
        <translation>Förtroendevaldas namn</translation>
    </message>
    <message>
        <source>Name of the one replaced</source>
        <translation>Namnet på den som ersätts</translation>
    </message>
    <message>
        <source>Name of others</source>
        <translation>Övrigas namn</translation>
    </message>
    <message>
        <source>Title and name</source>
        <translation>Uppdrag och namn</translation>
    </message>
    <message>
        <source>Titles printed</source>
        <translation>Uppdrag som skrivs ut</translation>
    </message>
    <message>
        <source>Chairs without the title</source>
        <translation>Leder mötet utan uppdraget</translation>
    </message>
    <message>
        <source>Member without a title</source>
        <translation>Ledamot utan uppdrag</translation>
    </message>
    <message>
        <source>Substitute without a title</source>
        <translation>Ersättare utan uppdrag</translation>
    </message>
    <message>
        <source>Official without a title</source>
        <translation>Tjänsteperson utan titel</translation>
    </message>
    <message>
        <source>Co-opted without a title</source>
        <translation>Adjungerad utan titel</translation>
    </message>
    <message>
        <source>Word for a vacant seat</source>
        <translation>Ord för vakant plats</translation>
    </message>
    <message>
        <source>Titles of the absent too</source>
        <translation>Även frånvarandes uppdrag</translation>
    </message>
    <message>
        <source>Remark after the name</source>
        <translation>Anmärkning efter namnet</translation>
    </message>
    <message>
        <source>Who serves</source>
        <translation>Den som tjänstgör</translation>
    </message>
    <message>
        <source>Name and whom it is for</source>
        <translation>Namn och för vem</translation>
    </message>
    <message>
        <source>Serves in a vacant seat</source>
        <translation>Tjänstgör på vakant plats</translation>
    </message>
    <message>
        <source>Next to the one replaced</source>
        <translation>Efter den som ersätts</translation>
    </message>
    <message>
        <source>Who is replaced is listed as absent too</source>
        <translation>Den som ersätts står också som frånvarande</translation>
    </message>
    <message>
        <source>Serving for a part</source>
        <translation>Tjänstgör en del</translation>
    </message>
    <message>
        <source>Next to the absent who is replaced</source>
        <translation>Vid den frånvarande som ersätts</translation>
    </message>
    <message>
        <source>Who serves for a part is listed for the rest</source>
        <translation>Den som tjänstgör en del står även för resten</translation>
    </message>
    <message>
        <source>One line for several served</source>
        <translation>En rad för flera som ersätts</translation>
    </message>
    <message>
        <source>One §</source>
        <translation>En §</translation>
    </message>
    <message>
        <source>Several §§</source>
        <translation>Flera §§</translation>
    </message>
    <message>
        <source>Dash between §§</source>
        <translation>Streck mellan §§</translation>
    </message>
    <message>
        <source>Before the last of several §§</source>
        <translation>Före den sista av flera §§</translation>
    </message>
    <message>
        <source>Point of a §</source>
        <translation>Punkt i en §</translation>
    </message>
    <message>
        <source>Blanks around the dash</source>
        <translation>Mellanslag kring strecket</translation>
    </message>
    <message>
        <source>Part of the meeting</source>
        <translation>Del av mötet</translation>
    </message>
    <message>
        <source>From a § on</source>
        <translation>Från en §</translation>
    </message>
    <message>
        <source>Until a §</source>
        <translation>Till en §</translation>
    </message>
    <message>
        <source>Without some §§</source>
        <translation>Utan några §§</translation>
    </message>
    <message>
        <source>Recused</source>
        <translation>Jäv</translation>
    </message>
    <message>
        <source>At a distance</source>
        <translation>På distans</translation>
    </message>
    <message>
        <source>Takes no part in the decision</source>
        <translation>Deltar inte i beslutet</translation>
    </message>
    <message>
        <source>Present without serving</source>
        <translation>Närvarar utan att tjänstgöra</translation>
    </message>
    <message>
        <source>Clock times</source>
        <translation>Klockslag</translation>
    </message>
    <message>
        <source>From one time to another</source>
        <translation>Från ett klockslag till ett annat</translation>
    </message>
    <message>
        <source>Came at a time</source>
        <translation>Kom ett klockslag</translation>
    </message>
    <message>
        <source>Left at a time</source>
        <translation>Gick ett klockslag</translation>
    </message>
    <message>
        <source>Between hours and minutes</source>
        <translation>Mellan timmar och minuter</translation>
    </message>
    <message>
        <source>Place and time</source>
        <translation>Plats och tid</translation>
    </message>
    <message>
        <source>Breaks</source>
        <translation>Ajourneringar</translation>
    </message>
    <message>
        <source>How many were there</source>
        <translation>Hur många som var där</translation>
    </message>
    <message>
        <source>Vacant seats as a number</source>
        <translation>Vakanta platser som antal</translation>
    </message>
    <message>
        <source>That the annex lists everybody</source>
        <translation>Att bilagan redovisar alla</translation>
    </message>
    <message>
        <source>Verified at once</source>
        <translation>Omedelbart justerat</translation>
    </message>
    <message>
        <source>All members but some</source>
        <translation>Samtliga ledamöter utom några</translation>
    </message>
    <message>
        <source>All members</source>
        <translation>Samtliga ledamöter</translation>
    </message>
    <message>
        <source>Explained marks</source>
        <translation>Teckenförklaring</translation>
    </message>
    <message>
        <source>Next to the excused</source>
        <translation>Vid dem med förhinder</translation>
    </message>
    <message>
        <source>Next to a substitute for a verifier</source>
        <translation>Vid ersättare för justerare</translation>
    </message>
    <message>
        <source>Line with the §§</source>
        <translation>Raden med §§</translation>
    </message>
    <message>
        <source>Line for a signature</source>
        <translation>Rad för underskrift</translation>
    </message>
    <message>
        <source>Part of the meeting, for others</source>
        <translation>Del av mötet, för övriga</translation>
    </message>
    <message>
        <source>Heading for each</source>
        <translation>Rubrik för varje</translation>
    </message>
    <message>
        <source>That heading</source>
        <translation>Den rubriken</translation>
    </message>
    <message>
        <source>Of the members only who was away</source>
        <translation>Av ledamöterna bara de som var borta</translation>
    </message>
    <message>
        <source>The chair not among the members</source>
        <translation>Ordföranden inte bland ledamöterna</translation>
    </message>
    <message>
        <source>Foot of each page</source>
        <translation>Sidfot</translation>
    </message>
    <message>
        <source>place and time</source>
        <translation>plats och tid</translation>
    </message>
    <message>
        <source>breaks</source>
        <translation>ajourneringar</translation>
    </message>
    <message>
        <source>chair</source>
        <translation>ordförande</translation>
    </message>
    <message>
        <source>members</source>
        <translation>ledamöter</translation>
    </message>
    <message>
        <source>serving substitutes</source>
        <translation>tjänstgörande ersättare</translation>
    </message>
    <message>
        <source>other substitutes</source>
        <translation>övriga ersättare</translation>
    </message>
    <message>
        <source>vacant seats</source>
        <translation>vakanta platser</translation>
    </message>
    <message>
        <source>recused</source>
        <translation>jäv</translation>
    </message>
    <message>
        <source>staff representatives</source>
        <translation>personalföreträdare</translation>
    </message>
    <message>
        <source>officials</source>
        <translation>tjänstepersoner</translation>
    </message>
    <message>
        <source>co-opted</source>
        <translation>adjungerade</translation>
    </message>
    <message>
        <source>others</source>
        <translation>övriga</translation>
    </message>
    <message>
        <source>members who do not serve</source>
        <translation>ledamöter som inte tjänstgör</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>frånvarande</translation>
    </message>
    <message>
        <source>excused</source>
        <translation>anmält förhinder</translation>
    </message>
    <message>
        <source>absent substitutes</source>
        <translation>frånvarande ersättare</translation>
    </message>
    <message>
        <source>secretary</source>
        <translation>sekreterare</translation>
    </message>
    <message>
        <source>verifiers</source>
        <translation>justerare</translation>
    </message>
    <message>
        <source>substitutes for verifiers</source>
        <translation>ersättare för justerare</translation>
    </message>
    <message>
        <source>§§</source>
        <translation>§§</translation>
    </message>
    <message>
        <source>verified at once</source>
        <translation>omedelbart justerat</translation>
    </message>
    <message>
        <source>last days</source>
        <translation>sista dagar</translation>
    </message>
    <message>
        <source>how many were there</source>
        <translation>hur många som var där</translation>
    </message>
    <message>
        <source>number of vacant seats</source>
        <translation>antal vakanta platser</translation>
    </message>
    <message>
        <source>that the annex lists everybody</source>
        <translation>att bilagan redovisar alla</translation>
    </message>
    <message>
        <source>explained marks</source>
        <translation>teckenförklaring</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>underskrifter</translation>
    </message>
    <message>
        <source>after the §§</source>
        <translation>efter §§</translation>
    </message>
    <message>
        <source>instead of the §§</source>
        <translation>i stället för §§</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alla</translation>
    </message>
    <message>
        <source>chair and vice chairs</source>
        <translation>ordförande och vice</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>party</source>
        <translation>parti</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisation</translation>
    </message>
    <message>
        <source>Word for a vote</source>
        <translation>Ord för omröstning</translation>
    </message>
    <message>
        <source>Heading of reservations</source>
        <translation>Rubrik för reservationer</translation>
    </message>
    <message>
        <source>Heading of noted opinions</source>
        <translation>Rubrik för antecknade meningar</translation>
    </message>
</context>
<context>
    <name>TimelineDialog</name>
    <message>
        <source>Quorum § by §</source>
        <translation>Beslutsförhet § för §</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Fyllda</translation>
    </message>
    <message>
        <source>Quorum</source>
        <translation>Beslutsförhet</translation>
    </message>
    <message>
        <source>Came and went</source>
        <translation>Kom och gick</translation>
    </message>
    <message>
        <source>Quorate</source>
        <translation>Beslutsför</translation>
    </message>
    <message>
        <source>Not quorate</source>
        <translation>Inte beslutsför</translation>
    </message>
    <message>
        <source>{name} came</source>
        <translation>{name} kom</translation>
    </message>
    <message>
        <source>{name} left</source>
        <translation>{name} gick</translation>
    </message>
    <message>
        <source>{name} recused</source>
        <translation>{name} jäv</translation>
    </message>
    <message>
        <source>{name} back after the recusal</source>
        <translation>{name} tillbaka efter jävet</translation>
    </message>
    <message>
        <source>{name} serves for {holder}</source>
        <translation>{name} tjänstgör för {holder}</translation>
    </message>
    <message>
        <source>{name} serves no longer</source>
        <translation>{name} tjänstgör inte längre</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>quorate</source>
        <translation>beslutsför</translation>
    </message>
    <message>
        <source>not quorate</source>
        <translation>inte beslutsför</translation>
    </message>
    <message>
        <source>{n} of {seats} seats filled</source>
        <translation>{n} av {seats} platser fyllda</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>pågår</translation>
    </message>
    <message>
        <source>Count from here: {names}</source>
        <translation>Räknas från och med här: {names}</translation>
    </message>
    <message>
        <source>Count no longer: {names}</source>
        <translation>Räknas inte längre: {names}</translation>
    </message>
    <message>
        <source>has not come yet</source>
        <translation>har inte kommit än</translation>
    </message>
</context>
<context>
    <name>TimelineStrip</name>
    <message>
        <source>Quorum § by §</source>
        <translation>Beslutsförhet § för §</translation>
    </message>
</context>
<context>
    <name>VerificationDialog</name>
    <message>
        <source>Minutes verified</source>
        <translation>Protokollet justerat</translation>
    </message>
    <message>
        <source>The day of the last signature. The meeting&apos;s attendance is locked after that.</source>
        <translation>Dagen för den sista underskriften. Därefter är sammanträdets närvaro låst.</translation>
    </message>
    <message>
        <source>&amp;Lock the attendance</source>
        <translation>&amp;Lås närvaron</translation>
    </message>
    <message>
        <source>{item} verified at once</source>
        <translation>{item} omedelbart justerad</translation>
    </message>
    <message>
        <source>The day on which {item} was signed. It is locked after that.</source>
        <translation>Dagen då {item} skrevs under. Därefter är den låst.</translation>
    </message>
    <message>
        <source>&amp;Lock it</source>
        <translation>&amp;Lås</translation>
    </message>
    <message>
        <source>Day of the last signature</source>
        <translation>Dagen för sista underskriften</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Text at {percent} % of the computer&apos;s</source>
        <translation>Text i {percent} % av datorns</translation>
    </message>
    <message>
        <source>Counts and quorum are copied: paste them where you want them</source>
        <translation>Antal och beslutsförhet är kopierade: klistra in dem där du vill ha dem</translation>
    </message>
</context>
<context>
    <name>VoteDialog</name>
    <message>
        <source>Vote</source>
        <translation>Omröstning</translation>
    </message>
    <message>
        <source>The lot says yes</source>
        <translation>Lotten säger ja</translation>
    </message>
    <message>
        <source>The lot says no</source>
        <translation>Lotten säger nej</translation>
    </message>
    <message>
        <source>Copied: paste it where you want it</source>
        <translation>Kopierad: klistra in där du vill ha den</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>Ny omröstning</translation>
    </message>
    <message>
        <source>All are called</source>
        <translation>Alla är uppropade</translation>
    </message>
    <message>
        <source>Which vote</source>
        <translation>Vilken omröstning</translation>
    </message>
    <message>
        <source>Reason &amp;for the correction</source>
        <translation>&amp;Skäl till rättelsen</translation>
    </message>
    <message>
        <source>Corrected &amp;by</source>
        <translation>&amp;Rättat av</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>&amp;Remove the vote</source>
        <translation>&amp;Ta bort omröstningen</translation>
    </message>
    <message>
        <source>Copy the &amp;sentence</source>
        <translation>&amp;Kopiera meningen</translation>
    </message>
    <message>
        <source>Show the &amp;list</source>
        <translation>Visa &amp;listan</translation>
    </message>
</context>
<context>
    <name>VoteFields</name>
    <message>
        <source>&amp;Election or appointment: a tie is solved by lot (KL 5:56)</source>
        <translation>&amp;Val eller anställning: lika röstetal lottas (KL 5:56)</translation>
    </message>
    <message>
        <source>E&amp;xercise of authority: nobody abstains in a board (KL 4:26)</source>
        <translation>M&amp;yndighetsutövning: ingen avstår i en nämnd (KL 4:26)</translation>
    </message>
    <message>
        <source>&amp;Closed, by numbers (KL 5:54)</source>
        <translation>Sl&amp;uten, med antal (KL 5:54)</translation>
    </message>
    <message>
        <source>simple majority (KL 5:55)</source>
        <translation>enkel majoritet (KL 5:55)</translation>
    </message>
    <message>
        <source>one third of those present says no (KL 5:50)</source>
        <translation>en tredjedel av de närvarande säger nej (KL 5:50)</translation>
    </message>
    <message>
        <source>one third of those present says yes (KL 5:50)</source>
        <translation>en tredjedel av de närvarande säger ja (KL 5:50)</translation>
    </message>
    <message>
        <source>two thirds of the votes</source>
        <translation>två tredjedelar av rösterna</translation>
    </message>
    <message>
        <source>three quarters of the votes</source>
        <translation>tre fjärdedelar av rösterna</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nej</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>blanka</translation>
    </message>
    <message>
        <source>invalid</source>
        <translation>ogiltiga</translation>
    </message>
    <message>
        <source>&amp;Matter</source>
        <translation>Ä&amp;rende</translation>
    </message>
    <message>
        <source>&amp;Yes for</source>
        <translation>&amp;Ja för</translation>
    </message>
    <message>
        <source>N&amp;o for</source>
        <translation>&amp;Nej för</translation>
    </message>
    <message>
        <source>Re&amp;quired</source>
        <translation>Kr&amp;av</translation>
    </message>
    <message>
        <source>The &amp;decision in words</source>
        <translation>&amp;Beslutet i ord</translation>
    </message>
    <message>
        <source>Nu&amp;mber of the list</source>
        <translation>Listans nu&amp;mmer</translation>
    </message>
</context>
<context>
    <name>VoteWords</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nej</translation>
    </message>
    <message>
        <source>Abstains</source>
        <translation>Avstår</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Frånvarande</translation>
    </message>
    <message>
        <source>Yes (J)</source>
        <translation>Ja (J)</translation>
    </message>
    <message>
        <source>No (N)</source>
        <translation>Nej (N)</translation>
    </message>
    <message>
        <source>Abstains (A)</source>
        <translation>Avstår (A)</translation>
    </message>
    <message>
        <source>Absent (F)</source>
        <translation>Frånvarande (F)</translation>
    </message>
    <message>
        <source>proxy {name}</source>
        <translation>ombud {name}</translation>
    </message>
    <message>
        <source>{n} votes</source>
        <translation>{n} röster</translation>
    </message>
</context>
<context>
    <name>VotingRollDialog</name>
    <message>
        <source>Voting roll</source>
        <translation>Röstlängd</translation>
    </message>
    <message>
        <source>&amp;One vote a member, however many flats</source>
        <translation>&amp;En röst per medlem, oavsett antal lägenheter</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ingen gräns</translation>
    </message>
    <message>
        <source>Members that a proxy may act for</source>
        <translation>Medlemmar som ett ombud får företräda</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Medlem</translation>
    </message>
    <message>
        <source>Flat or share</source>
        <translation>Lgh/andel</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Röster</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Ombud</translation>
    </message>
    <message>
        <source>Proxy dated</source>
        <translation>Fullmakt daterad</translation>
    </message>
    <message>
        <source>Votes with</source>
        <translation>Röstar med</translation>
    </message>
    <message>
        <source>a proxy acts for at most</source>
        <translation>ett ombud företräder högst</translation>
    </message>
    <message>
        <source>&amp;Establish the roll</source>
        <translation>&amp;Fastställ röstlängd</translation>
    </message>
    <message>
        <source>Show the &amp;list</source>
        <translation>Visa &amp;listan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 medlem</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} medlemmar</translation>
    </message>
    <message>
        <source>1 vote</source>
        <translation>1 röst</translation>
    </message>
    <message>
        <source>{n} votes</source>
        <translation>{n} röster</translation>
    </message>
</context>
<context>
    <name>WalkInDialog</name>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Add somebody present</source>
        <translation>Lägg till närvarande</translation>
    </message>
    <message>
        <source>Nobody: not serving</source>
        <translation>Ingen: tjänstgör inte</translation>
    </message>
    <message>
        <source>vacant seat</source>
        <translation>vakant plats</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Party</source>
        <translation>&amp;Parti</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Attends as</source>
        <translation>&amp;Deltar som</translation>
    </message>
    <message>
        <source>&amp;Serves for</source>
        <translation>Tjänstgör &amp;för</translation>
    </message>
    <message>
        <source>Is added to this meeting only.</source>
        <translation>Läggs bara till i det här sammanträdet.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lägg till</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Change</source>
        <translation>Ändra</translation>
    </message>
    <message>
        <source>Change: {what}</source>
        <translation>Ändra: {what}</translation>
    </message>
    <message>
        <source>Another rule…</source>
        <translation>Annan regel…</translation>
    </message>
</context>
</TS>
