<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Thaw</name>
        <message>
            <source>(A rhythm to follow, {length})</source>
            <translation>(Un ritmo que seguir, {length})</translation>
        </message>
        <message>
            <source>(Music, {length})</source>
            <translation>(Música, {length})</translation>
        </message>
        <message>
            <source>(unreadable)</source>
            <translation>(ilegible)</translation>
        </message>
        <message>
            <source>({length} without words)</source>
            <translation>({length} sin palabras)</translation>
        </message>
        <message>
            <source>({measures}, or skip)</source>
            <translation>({measures}, o saltar)</translation>
        </message>
        <message>
            <source>24 h</source>
            <translation>24 h</translation>
        </message>
        <message>
            <source>A backup of your own, made before something was changed here, still opens by the ways of its day.</source>
            <translation>Una copia de seguridad tuya, hecha antes de cambiar algo aquí, se sigue abriendo por las vías de su día.</translation>
        </message>
        <message>
            <source>A choice has at least two options, equal in worth.</source>
            <translation>Una elección tiene al menos dos opciones, de igual valor.</translation>
        </message>
        <message>
            <source>A closing cannot be left out, so it has no region.</source>
            <translation>Un cierre no se puede dejar fuera, así que no tiene zona.</translation>
        </message>
        <message>
            <source>A closing is heard once, so neither it nor its group repeats.</source>
            <translation>Un cierre se oye una vez, así que ni él ni su grupo se repiten.</translation>
        </message>
        <message>
            <source>A colon and a space make a key; a text that has them needs quotes.</source>
            <translation>Dos puntos y un espacio hacen una clave; un texto que los lleve necesita comillas.</translation>
        </message>
        <message>
            <source>A colon followed by a space begins a new key in YAML, also between brackets.</source>
            <translation>Dos puntos y un espacio empiezan una clave nueva en YAML, también entre corchetes.</translation>
        </message>
        <message>
            <source>A computer speaks {drafts} of {lines} lines of “{name}”, as a draft.</source>
            <translation>Una voz sintética dice {drafts} de {lines} frases de «{name}», como borrador.</translation>
        </message>
        <message>
            <source>A dated news or official page, or several copies that agree.</source>
            <translation>Una página oficial o de noticias con fecha, o varias copias que coinciden.</translation>
        </message>
        <message>
            <source>A directory of helplines in many countries, by topic, with calls, texts and chats. It is a page on the internet, so it can be opened on any phone.</source>
            <translation>Un directorio de líneas de ayuda de muchos países, por temas, con llamadas, mensajes y chats. Es una página de internet, así que se puede abrir en cualquier teléfono.</translation>
        </message>
        <message>
            <source>A feeling that is ordered does not come, or comes too hard.</source>
            <translation>Una emoción que se ordena no viene, o viene con demasiada fuerza.</translation>
        </message>
        <message>
            <source>A few words will follow. Your eyes can be open; you can move.</source>
            <translation>Seguirán unas pocas palabras. Puedes tener los ojos abiertos; puedes moverte.</translation>
        </message>
        <message>
            <source>A first choice comes after {at}; after {within} at the latest is kinder.</source>
            <translation>La primera elección llega a los {at}; a los {within} como tarde es más amable.</translation>
        </message>
        <message>
            <source>A first choice comes nowhere.</source>
            <translation>No hay ninguna primera elección.</translation>
        </message>
        <message>
            <source>A first choice comes on one way nowhere.</source>
            <translation>En un camino no hay ninguna primera elección.</translation>
        </message>
        <message>
            <source>A free page</source>
            <translation>Una página libre</translation>
        </message>
        <message>
            <source>A friend, a relative, a doctor, a neighbour. You could say, this is a bad moment, can you stay with me, or stay on the phone? The reasons can wait.</source>
            <translation>Una amistad, alguien de la familia, del centro médico, del vecindario. Podrías decir: es un mal momento, ¿puedes quedarte conmigo, o seguir al teléfono? Los motivos pueden esperar.</translation>
        </message>
        <message>
            <source>A hidden character stands here, {character}.</source>
            <translation>Aquí hay un carácter oculto, {character}.</translation>
        </message>
        <message>
            <source>A key is one short text, not a list or keys.</source>
            <translation>Una clave es un texto corto, no una lista ni claves.</translation>
        </message>
        <message>
            <source>A line cannot begin with “%” here.</source>
            <translation>Una línea no puede empezar con «%» aquí.</translation>
        </message>
        <message>
            <source>A line cannot begin with “%”.</source>
            <translation>Una línea no puede empezar con «%».</translation>
        </message>
        <message>
            <source>A list cannot begin on the line of its key.</source>
            <translation>Una lista no puede empezar en la línea de su clave.</translation>
        </message>
        <message>
            <source>A little pleasant</source>
            <translation>Algo agradable</translation>
        </message>
        <message>
            <source>A little unpleasant</source>
            <translation>Algo desagradable</translation>
        </message>
        <message>
            <source>A locked screen pauses a session. Without this it plays on.</source>
            <translation>Bloquear la pantalla pausa la sesión. Sin esto, sigue sonando.</translation>
        </message>
        <message>
            <source>A memory that is asked for may be the one that hurts.</source>
            <translation>El recuerdo que se pide puede ser justo el que duele.</translation>
        </message>
        <message>
            <source>A name with a null character is no name of a file.</source>
            <translation>Un nombre con un carácter nulo no es nombre de archivo.</translation>
        </message>
        <message>
            <source>A newer Thaw can play it.</source>
            <translation>Un Thaw más nuevo puede reproducirlo.</translation>
        </message>
        <message>
            <source>A note</source>
            <translation>Una nota</translation>
        </message>
        <message>
            <source>A note can be a page, a sentence or one word, after a session or without one. It is kept sealed on this computer, and only if you say so. Nothing has to be here.</source>
            <translation>Una nota puede ser una página, una frase o una sola palabra, después de una sesión o sin ella. Se guarda sellada en este equipo, y solo si lo dices. Aquí no tiene que haber nada.</translation>
        </message>
        <message>
            <source>A note is damaged and cannot be read (it is called {id}). It was set aside; all others are there. A copy may bring it back.</source>
            <translation>Una nota está dañada y no se puede leer (se llama {id}). Quedó apartada; todas las demás están. Quizá una copia la recupere.</translation>
        </message>
        <message>
            <source>A number and Enter, or Enter alone to skip, or if you can’t tell.</source>
            <translation>Un número e Intro, o solo Intro para saltar o si no sabes decirlo.</translation>
        </message>
        <message numerus="yes">
            <source>A number from 1 to {count} and Enter, or Enter alone to leave.</source>
            <translation>
                <numerusform>El número 1 e Intro, o solo Intro para salir.</numerusform>
                <numerusform>Un número del 1 al {count} e Intro, o solo Intro para salir.</numerusform>
            </translation>
        </message>
        <message>
            <source>A pack</source>
            <translation>Un paquete</translation>
        </message>
        <message>
            <source>A pack cannot be called {name}: on Windows that is a device.</source>
            <translation>Un paquete no puede llamarse {name}: en Windows eso es un dispositivo.</translation>
        </message>
        <message>
            <source>A pack holds {files} and the folders {folders}.</source>
            <translation>Un paquete contiene {files} y las carpetas {folders}.</translation>
        </message>
        <message>
            <source>A pack was opened meanwhile: {pack}</source>
            <translation>Entretanto se abrió un paquete: {pack}</translation>
        </message>
        <message>
            <source>A page</source>
            <translation>Una página</translation>
        </message>
        <message>
            <source>A page that was not kept yet is here.</source>
            <translation>Hay aquí una página que aún no se guardó.</translation>
        </message>
        <message>
            <source>A page without a filter</source>
            <translation>Una página sin filtro</translation>
        </message>
        <message>
            <source>A passphrase needs {megabytes} MB of memory for a moment, and this computer does not have them to spare. Closing other programs may help.</source>
            <translation>Una frase secreta necesita {megabytes} MB de memoria por un momento, y a este equipo no le sobran. Quizá ayude cerrar otros programas.</translation>
        </message>
        <message>
            <source>A passphrase opens the notes.</source>
            <translation>Una frase secreta abre las notas.</translation>
        </message>
        <message>
            <source>A picks the next one.</source>
            <translation>La tecla A elige la siguiente.</translation>
        </message>
        <message>
            <source>A picture</source>
            <translation>Una imagen</translation>
        </message>
        <message>
            <source>A question about feeling is a test that a numb person fails.</source>
            <translation>Preguntar por lo que se siente es una prueba que se pierde cuando poco llega.</translation>
        </message>
        <message>
            <source>A question mark and a space begin something special in YAML.</source>
            <translation>Un signo de interrogación y un espacio empiezan algo especial en YAML.</translation>
        </message>
        <message>
            <source>A quiet room</source>
            <translation>Un cuarto tranquilo</translation>
        </message>
        <message>
            <source>A recovery code has {signs} letters and digits; here are {found}.</source>
            <translation>Un código de recuperación tiene {signs} letras y cifras; aquí hay {found}.</translation>
        </message>
        <message>
            <source>A recovery code is made by Thaw; it cannot be chosen.</source>
            <translation>Un código de recuperación lo hace Thaw; no se puede elegir.</translation>
        </message>
        <message>
            <source>A recovery code opens the notes where the passphrase is forgotten, or where the keychain of this computer has lost its key. It belongs on paper, or wherever keys are safe with you. Whoever has it can read the notes.</source>
            <translation>Un código de recuperación abre las notas si la frase secreta se olvida, o si el llavero de este equipo ha perdido su clave. Su lugar es el papel, o donde guardes bien las llaves. Quien lo tenga puede leer las notas.</translation>
        </message>
        <message>
            <source>A recovery code opens the notes.</source>
            <translation>Un código de recuperación abre las notas.</translation>
        </message>
        <message>
            <source>A rhythm: {rhythm}</source>
            <translation>Un ritmo: {rhythm}</translation>
        </message>
        <message>
            <source>A route leads to the same or less.</source>
            <translation>Una ruta lleva a lo mismo o a menos.</translation>
        </message>
        <message>
            <source>A screen reader says each caption, beside the voice that speaks it.</source>
            <translation>Un lector de pantalla dice cada subtítulo, además de la voz de la sesión.</translation>
        </message>
        <message>
            <source>A second document begins here.</source>
            <translation>Aquí empieza un segundo documento.</translation>
        </message>
        <message>
            <source>A section behind a closing or behind a “go” needs a “go” that leads to it.</source>
            <translation>Una sección detrás de un cierre o de un «go» necesita un «go» que lleve a ella.</translation>
        </message>
        <message>
            <source>A section or a group of sections that is heard again says “repeat: 2”.</source>
            <translation>Una sección o un grupo que se oye otra vez dice «repeat: 2».</translation>
        </message>
        <message>
            <source>A sentence of “{line_id}” begins after its end.</source>
            <translation>Una frase de «{line_id}» empieza después de su final.</translation>
        </message>
        <message>
            <source>A sentence that is spoken stands behind “say: ”.</source>
            <translation>Una frase hablada va detrás de «say: ».</translation>
        </message>
        <message>
            <source>A session</source>
            <translation>Una sesión</translation>
        </message>
        <message>
            <source>A session begins with the line “thaw: 1”.</source>
            <translation>Una sesión empieza con la línea «thaw: 1».</translation>
        </message>
        <message>
            <source>A session was asked for meanwhile.</source>
            <translation>Entretanto se pidió una sesión.</translation>
        </message>
        <message>
            <source>A session was asked for meanwhile: {session}</source>
            <translation>Entretanto se pidió una sesión: {session}</translation>
        </message>
        <message>
            <source>A shade less flat</source>
            <translation>Un matiz menos plano</translation>
        </message>
        <message>
            <source>A short coming back</source>
            <translation>Un breve regreso</translation>
        </message>
        <message>
            <source>A soft question in sessions that go inside or further. Yes, far away, or no answer: each is fine, and nothing waits for it.</source>
            <translation>Una pregunta suave en sesiones que van hacia dentro o más lejos. Sí, lejos, o sin respuesta: cualquiera está bien, y nada queda a la espera.</translation>
        </message>
        <message>
            <source>A step is a key with its value, such as “say: …”.</source>
            <translation>Un paso es una clave con su valor, como «say: …».</translation>
        </message>
        <message>
            <source>A step is one of {tags}.</source>
            <translation>Un paso es uno de {tags}.</translation>
        </message>
        <message>
            <source>A still horizon</source>
            <translation>Un horizonte quieto</translation>
        </message>
        <message>
            <source>A tab stands here.</source>
            <translation>Aquí hay un tabulador.</translation>
        </message>
        <message>
            <source>A text cannot begin with “{character}” here.</source>
            <translation>Un texto no puede empezar con «{character}» aquí.</translation>
        </message>
        <message>
            <source>A text has at most {most} characters; this one has {length}.</source>
            <translation>Un texto tiene como mucho {most} caracteres; este tiene {length}.</translation>
        </message>
        <message>
            <source>A text that begins with a bracket needs quotes.</source>
            <translation>Un texto que empieza con corchete necesita comillas.</translation>
        </message>
        <message>
            <source>A text that begins with “!” is a type to YAML, and types are not used here.</source>
            <translation>Un texto que empieza con «!» es un tipo para YAML, y aquí no se usan tipos.</translation>
        </message>
        <message>
            <source>A thought that is around today, not the heaviest one. It does not have to change.</source>
            <translation>Un pensamiento que anda cerca hoy, no el que más pesa. No tiene que cambiar.</translation>
        </message>
        <message>
            <source>A thought, from another side</source>
            <translation>Un pensamiento, desde otro lado</translation>
        </message>
        <message>
            <source>A touch on the chest is not neutral for everyone.</source>
            <translation>Un toque en el pecho no es neutro para todo el mundo.</translation>
        </message>
        <message>
            <source>A warm light</source>
            <translation>Una luz cálida</translation>
        </message>
        <message>
            <source>A way of {length} through this session has no choice; {kind} in every five minutes are kinder.</source>
            <translation>Un camino de {length} por esta sesión no tiene elecciones; {kind} cada cinco minutos es más amable.</translation>
        </message>
        <message numerus="yes">
            <source>A way of {length} through this session has {count} choices; {kind} in every five minutes are kinder.</source>
            <translation>
                <numerusform>Un camino de {length} por esta sesión tiene {count} elección; {kind} cada cinco minutos es más amable.</numerusform>
                <numerusform>Un camino de {length} por esta sesión tiene {count} elecciones; {kind} cada cinco minutos es más amable.</numerusform>
            </translation>
        </message>
        <message>
            <source>A way through this session has {length} at level {level} and further in; at most {most} are.</source>
            <translation>Un camino por esta sesión tiene {length} en el nivel {level} y más adentro; son {most} como mucho.</translation>
        </message>
        <message>
            <source>A way through this session has {length} at level {level}; at most {most} are.</source>
            <translation>Un camino por esta sesión tiene {length} en el nivel {level}; son {most} como mucho.</translation>
        </message>
        <message>
            <source>A whisper is close to the ear, and somebody once whispered.</source>
            <translation>Un susurro está cerca del oído, y alguien susurró una vez.</translation>
        </message>
        <message>
            <source>About five minutes outside might fit first, or the quiet room. How it is can be looked at again after that.</source>
            <translation>Quizá encajen primero unos cinco minutos con lo de fuera, o el cuarto tranquilo. Después se puede volver a mirar cómo está todo.</translation>
        </message>
        <message>
            <source>About {length}.</source>
            <translation>Unos {length}.</translation>
        </message>
        <message>
            <source>Add a line “alt: …”.</source>
            <translation>Añade una línea «alt: …».</translation>
        </message>
        <message>
            <source>Add a line “else: …”.</source>
            <translation>Añade una línea «else: …».</translation>
        </message>
        <message>
            <source>Add a line “{name}: …”.</source>
            <translation>Añade una línea «{name}: …».</translation>
        </message>
        <message>
            <source>Add it to “check_in”, or leave the condition out.</source>
            <translation>Añádelo a «check_in», o quita la condición.</translation>
        </message>
        <message>
            <source>After &gt; or | the text begins on the next line, indented.</source>
            <translation>Tras &gt; o | el texto empieza en la línea siguiente, con sangría.</translation>
        </message>
        <message>
            <source>After how the last session ended, something outside or with contact might fit for now.</source>
            <translation>Por cómo terminó la última sesión, por ahora quizá encaje algo de fuera o con contacto.</translation>
        </message>
        <message>
            <source>After pulling back so often in one session, “Stop for today” comes first.</source>
            <translation>Tras apartarse tantas veces en una sesión, «Parar por hoy» va primero.</translation>
        </message>
        <message>
            <source>After so many in seven days, a pause and a talk with a professional are suggested.</source>
            <translation>Tras tantos en siete días se sugiere una pausa y hablar con profesionales.</translation>
        </message>
        <message>
            <source>After such a rise the quiet room is offered, and the session goes one level out.</source>
            <translation>Tras una subida así se ofrece el cuarto tranquilo y la sesión va un nivel hacia fuera.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>Todos los archivos (*)</translation>
        </message>
        <message>
            <source>All files together are larger than {size}.</source>
            <translation>Todos los archivos juntos ocupan más de {size}.</translation>
        </message>
        <message>
            <source>All of it, {length}</source>
            <translation>Entera, {length}</translation>
        </message>
        <message>
            <source>All texts together are larger than {size}.</source>
            <translation>Todos los textos juntos ocupan más de {size}.</translation>
        </message>
        <message>
            <source>An empty passphrase would protect nothing.</source>
            <translation>Una frase secreta vacía no protegería nada.</translation>
        </message>
        <message>
            <source>An object</source>
            <translation>Un objeto</translation>
        </message>
        <message>
            <source>An outline of a body, from behind</source>
            <translation>La silueta de un cuerpo, por detrás</translation>
        </message>
        <message>
            <source>An outline of a body, from the front</source>
            <translation>La silueta de un cuerpo, por delante</translation>
        </message>
        <message>
            <source>Anger</source>
            <translation>Enojo</translation>
        </message>
        <message>
            <source>Another Thaw is changing the packs. Try again when it is done.</source>
            <translation>Otro Thaw está cambiando los paquetes. Prueba de nuevo cuando termine.</translation>
        </message>
        <message>
            <source>Another day</source>
            <translation>Otro día</translation>
        </message>
        <message>
            <source>Another one: {session}</source>
            <translation>Otra: {session}</translation>
        </message>
        <message>
            <source>Another program has the notes in {folder} open. Close them there and try again.</source>
            <translation>Otro programa tiene abiertas las notas de {folder}. Ciérralas allí y prueba otra vez.</translation>
        </message>
        <message>
            <source>Another song…</source>
            <translation>Otra canción…</translation>
        </message>
        <message>
            <source>Any form</source>
            <translation>Cualquier tipo</translation>
        </message>
        <message>
            <source>Any of it may stay empty, and it is kept only if you say so afterwards.</source>
            <translation>Cualquier parte puede quedar vacía, y solo se guarda si lo dices después.</translation>
        </message>
        <message>
            <source>Any program that shows text can open it.</source>
            <translation>Lo puede abrir cualquier programa que muestre texto.</translation>
        </message>
        <message>
            <source>Any session</source>
            <translation>Cualquier sesión</translation>
        </message>
        <message>
            <source>Anything, or nothing, you’d like to keep</source>
            <translation>Algo, o nada, que quieras guardar</translation>
        </message>
        <message>
            <source>Anything, or nothing, you’d like to keep?</source>
            <translation>¿Algo, o nada, que quieras guardar?</translation>
        </message>
        <message>
            <source>Arabic</source>
            <translation>árabe</translation>
        </message>
        <message>
            <source>Argentina</source>
            <translation>Argentina</translation>
        </message>
        <message>
            <source>Arms</source>
            <translation>Brazos</translation>
        </message>
        <message>
            <source>As a key, “{text}” means something else in YAML.</source>
            <translation>Como clave, «{text}» significa otra cosa en YAML.</translation>
        </message>
        <message>
            <source>As a text file</source>
            <translation>Como archivo de texto</translation>
        </message>
        <message>
            <source>As it was on {when}</source>
            <translation>Como estaba el {when}</translation>
        </message>
        <message>
            <source>As it was on {when}, before it was changed.</source>
            <translation>Como estaba el {when}, antes del cambio.</translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation>Como el sistema</translation>
        </message>
        <message>
            <source>Ask for the pack once more.</source>
            <translation>Pide el paquete otra vez.</translation>
        </message>
        <message>
            <source>Ask something before it, or at its beginning.</source>
            <translation>Pregunta algo antes, o al comienzo.</translation>
        </message>
        <message>
            <source>At hand: {things}.</source>
            <translation>A mano: {things}.</translation>
        </message>
        <message>
            <source>At once. Volume turns all of it up or down; the others only down.</source>
            <translation>Al momento. «Volumen» sube o baja todo; los demás solo bajan.</translation>
        </message>
        <message>
            <source>Attention stays inside for {peak} here without an anchor or a check-in; at level {level} at most {limit}.</source>
            <translation>La atención sigue dentro {peak} aquí sin ancla ni pregunta breve; en el nivel {level}, {limit} como mucho.</translation>
        </message>
        <message>
            <source>Audio</source>
            <translation>Audio</translation>
        </message>
        <message>
            <source>Australia</source>
            <translation>Australia</translation>
        </message>
        <message>
            <source>Austria</source>
            <translation>Austria</translation>
        </message>
        <message>
            <source>Aversion</source>
            <translation>Rechazo</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Espalda</translation>
        </message>
        <message>
            <source>Back</source>
            <comment>to the page before</comment>
            <translation>Volver</translation>
        </message>
        <message>
            <source>Back to the note</source>
            <translation>Volver a la nota</translation>
        </message>
        <message>
            <source>Back to the packs</source>
            <translation>Volver a los paquetes</translation>
        </message>
        <message>
            <source>Back to the pages</source>
            <translation>Volver a las páginas</translation>
        </message>
        <message>
            <source>Back to the session</source>
            <translation>Volver a la sesión</translation>
        </message>
        <message>
            <source>Back to the sessions</source>
            <translation>Volver a las sesiones</translation>
        </message>
        <message>
            <source>Back to the usual: {usual}</source>
            <translation>Volver a lo habitual: {usual}</translation>
        </message>
        <message>
            <source>Back to “{page}”</source>
            <translation>Volver a «{page}»</translation>
        </message>
        <message>
            <source>Before you begin</source>
            <translation>Antes de empezar</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Begin as it is</source>
            <translation>Empezar tal cual</translation>
        </message>
        <message>
            <source>Begin it on the next line, indented; write the text in quotes, or below its key: “{key}: &gt;-” and the text, indented.</source>
            <translation>Empiézalo en la línea siguiente, con sangría; escribe el texto entre comillas, o bajo su clave: «{key}: &gt;-» y el texto, con sangría.</translation>
        </message>
        <message>
            <source>Begin the second with a hyphen, as a step of its own.</source>
            <translation>Empieza el segundo con un guion, como paso propio.</translation>
        </message>
        <message>
            <source>Begin the text below its key: “{key}: &gt;-” and the text, indented.</source>
            <translation>Empieza el texto bajo su clave: «{key}: &gt;-» y el texto, con sangría.</translation>
        </message>
        <message>
            <source>Begin with</source>
            <translation>Punto de partida</translation>
        </message>
        <message>
            <source>Begin, no further in than contact</source>
            <translation>Empezar, solo hasta el contacto</translation>
        </message>
        <message>
            <source>Begin, outside only</source>
            <translation>Empezar, solo lo de fuera</translation>
        </message>
        <message>
            <source>Begin, without feelings</source>
            <translation>Empezar, sin emociones</translation>
        </message>
        <message>
            <source>Begins a few minutes of looking around, at once.</source>
            <translation>Empieza al momento unos minutos de mirar alrededor.</translation>
        </message>
        <message>
            <source>Being told what one must do repeats what has often been done to people who feel numb.</source>
            <translation>Oír lo que se debe hacer repite lo que muchas veces se hizo a personas a quienes poco llega.</translation>
        </message>
        <message>
            <source>Belgium</source>
            <translation>Bélgica</translation>
        </message>
        <message>
            <source>Belly</source>
            <translation>Vientre</translation>
        </message>
        <message>
            <source>Between braces a comma ends a text: “{text}” stands alone here.</source>
            <translation>Entre llaves una coma acaba un texto: «{text}» queda solo aquí.</translation>
        </message>
        <message>
            <source>Between brackets a comma ends an item: “{text}” is one of its own here.</source>
            <translation>Entre corchetes una coma acaba un elemento: «{text}» es aquí uno propio.</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>Cuerpo</translation>
        </message>
        <message>
            <source>Brazil</source>
            <translation>Brasil</translation>
        </message>
        <message>
            <source>Breath</source>
            <translation>Respiración</translation>
        </message>
        <message>
            <source>Breath is never the default anchor.</source>
            <translation>La respiración nunca es el ancla por defecto.</translation>
        </message>
        <message>
            <source>Breath is never the only anchor.</source>
            <translation>La respiración nunca es la única ancla.</translation>
        </message>
        <message>
            <source>Breath is not neutral for everyone, and must never be the only thing to come back to.</source>
            <translation>La respiración no es neutra para todo el mundo, y nunca debe ser lo único a lo que volver.</translation>
        </message>
        <message>
            <source>Breath-free</source>
            <translation>Sin respiración</translation>
        </message>
        <message>
            <source>Bring back what is missing</source>
            <translation>Recuperar lo que falta</translation>
        </message>
        <message>
            <source>Bring it to {target} LUFS.</source>
            <translation>Llévalo a {target} LUFS.</translation>
        </message>
        <message>
            <source>Bring notes in</source>
            <translation>Traer notas</translation>
        </message>
        <message>
            <source>Bring notes in…</source>
            <translation>Traer notas…</translation>
        </message>
        <message>
            <source>Bring sound back</source>
            <translation>Recuperar el sonido</translation>
        </message>
        <message>
            <source>Bringing back adds what is missing here or cannot be read any more. It changes no note that is here, and a note that you deleted for good stays deleted.</source>
            <translation>Recuperar añade lo que aquí falta o ya no se puede leer. No cambia ninguna nota que esté aquí, y una nota que borraste para siempre sigue borrada.</translation>
        </message>
        <message>
            <source>By themselves after some idle minutes, when the computer sleeps or its screen is locked, and at quick hide. After how many minutes is a setting.</source>
            <translation>Por sí solas tras unos minutos sin uso, cuando el equipo se suspende o su pantalla se bloquea, y al ocultar al instante. Cuántos minutos son es un ajuste.</translation>
        </message>
        <message>
            <source>Call the local emergency number</source>
            <translation>Llamar al número de emergencias local</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>Canadá</translation>
        </message>
        <message>
            <source>Can’t tell</source>
            <translation>No sé decirlo</translation>
        </message>
        <message>
            <source>Captions</source>
            <translation>Subtítulos</translation>
        </message>
        <message>
            <source>Captions for screen readers</source>
            <translation>Subtítulos para lectores de pantalla</translation>
        </message>
        <message>
            <source>Captions off</source>
            <translation>Sin subtítulos</translation>
        </message>
        <message>
            <source>Captions off.</source>
            <translation>Sin subtítulos.</translation>
        </message>
        <message>
            <source>Captions on</source>
            <translation>Con subtítulos</translation>
        </message>
        <message>
            <source>Captions on.</source>
            <translation>Con subtítulos.</translation>
        </message>
        <message>
            <source>Care and limits</source>
            <translation>Cuidado y límites</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Cambiar</translation>
        </message>
        <message>
            <source>Change the id in {file}.</source>
            <translation>Cambia el id en {file}.</translation>
        </message>
        <message>
            <source>Change the passphrase…</source>
            <translation>Cambiar la frase secreta…</translation>
        </message>
        <message>
            <source>Checked by a person on {date}. It may have changed since.</source>
            <translation>Comprobado por una persona el {date}. Puede haber cambiado desde entonces.</translation>
        </message>
        <message>
            <source>Chest</source>
            <translation>Pecho</translation>
        </message>
        <message>
            <source>Chest, throat and belly are where fear and memories of harm are most often felt.</source>
            <translation>El pecho, la garganta y el vientre son donde más se sienten el miedo y los recuerdos de daño.</translation>
        </message>
        <message>
            <source>Chile</source>
            <translation>Chile</translation>
        </message>
        <message>
            <source>China</source>
            <translation>China</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>chino</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Elegir un archivo…</translation>
        </message>
        <message>
            <source>Choose a passphrase…</source>
            <translation>Elegir una frase secreta…</translation>
        </message>
        <message>
            <source>Choose a song</source>
            <translation>Elegir una canción</translation>
        </message>
        <message>
            <source>Choose a song…</source>
            <translation>Elegir una canción…</translation>
        </message>
        <message>
            <source>Choose another file…</source>
            <translation>Elegir otro archivo…</translation>
        </message>
        <message>
            <source>Close it, or leave the quotes out.</source>
            <translation>Ciérralas, o quita las comillas.</translation>
        </message>
        <message>
            <source>Close now</source>
            <translation>Cerrar ahora</translation>
        </message>
        <message>
            <source>Closing the eyes takes away looking around for danger, which some people cannot do without.</source>
            <translation>Cerrar los ojos impide mirar si hay peligro, y hay quien no puede prescindir de eso.</translation>
        </message>
        <message>
            <source>Colombia</source>
            <translation>Colombia</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Colores</translation>
        </message>
        <message>
            <source>Colours and text</source>
            <translation>Colores y texto</translation>
        </message>
        <message>
            <source>Comfortable level</source>
            <translation>Volumen cómodo</translation>
        </message>
        <message>
            <source>Comfortable sessions first</source>
            <translation>Antes, sesiones cómodas</translation>
        </message>
        <message>
            <source>Coming to the end.</source>
            <translation>Llegando al final.</translation>
        </message>
        <message>
            <source>Comma makes them shorter, full stop longer.</source>
            <translation>La coma los acorta, el punto los alarga.</translation>
        </message>
        <message>
            <source>Compare its spaces, quotes and brackets with the lines around it.</source>
            <translation>Compara sus espacios, comillas y corchetes con las líneas de alrededor.</translation>
        </message>
        <message>
            <source>Compress it a little.</source>
            <translation>Comprímelo un poco.</translation>
        </message>
        <message>
            <source>Contact might fit, or going inside if you like. Nothing in particular is meant to come through.</source>
            <translation>Quizá encaje el contacto, o ir hacia dentro si quieres. No se espera que llegue nada en particular.</translation>
        </message>
        <message>
            <source>Contains {things}.</source>
            <translation>Contiene {things}.</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Copies of the notes</source>
            <translation>Copias de las notas</translation>
        </message>
        <message>
            <source>Copies…</source>
            <translation>Copias…</translation>
        </message>
        <message>
            <source>Copy it</source>
            <translation>Copiarlo</translation>
        </message>
        <message>
            <source>Count sessions for seven days</source>
            <translation>Contar sesiones durante siete días</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>País</translation>
        </message>
        <message>
            <source>Country…</source>
            <translation>País…</translation>
        </message>
        <message>
            <source>Czech</source>
            <translation>checo</translation>
        </message>
        <message>
            <source>Czechia</source>
            <translation>Chequia</translation>
        </message>
        <message>
            <source>Damaged notes are put together by themselves, from all that can still be read and from these copies. So there is nothing to press here.</source>
            <translation>Las notas dañadas se recomponen solas, con todo lo que aún se puede leer y con estas copias. Así que aquí no hay nada que pulsar.</translation>
        </message>
        <message>
            <source>Danish</source>
            <translation>danés</translation>
        </message>
        <message>
            <source>Darken</source>
            <translation>Oscurecer</translation>
        </message>
        <message>
            <source>Dawn</source>
            <translation>Alba</translation>
        </message>
        <message>
            <source>Day and time</source>
            <translation>Día y hora</translation>
        </message>
        <message>
            <source>Deep breaths can bring on dizziness and panic, and breath is not neutral for everyone.</source>
            <translation>Respirar hondo puede traer mareo y pánico, y la respiración no es neutra para todo el mundo.</translation>
        </message>
        <message>
            <source>Delete for good</source>
            <translation>Borrar para siempre</translation>
        </message>
        <message>
            <source>Delete it, or type the text anew.</source>
            <translation>Bórralo, o escribe el texto de nuevo.</translation>
        </message>
        <message>
            <source>Delete what stands here, or the line of dots or the bracket too many above it.</source>
            <translation>Borra lo que hay aquí, o la línea de puntos o el corchete de más de arriba.</translation>
        </message>
        <message>
            <source>Denmark</source>
            <translation>Dinamarca</translation>
        </message>
        <message>
            <source>Did you mean {near}?</source>
            <translation>¿Querías decir {near}?</translation>
        </message>
        <message>
            <source>Did you mean “{near}”?</source>
            <translation>¿Querías decir «{near}»?</translation>
        </message>
        <message>
            <source>Discomfort</source>
            <translation>Molestia</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Hecho</translation>
        </message>
        <message>
            <source>Dusk</source>
            <translation>Crepúsculo</translation>
        </message>
        <message>
            <source>Dutch</source>
            <translation>neerlandés</translation>
        </message>
        <message>
            <source>Earlier versions</source>
            <translation>Versiones anteriores</translation>
        </message>
        <message>
            <source>Ease</source>
            <translation>Sosiego</translation>
        </message>
        <message>
            <source>Emergency</source>
            <translation>Emergencias</translation>
        </message>
        <message>
            <source>Energy</source>
            <translation>Energía</translation>
        </message>
        <message>
            <source>Energy in the middle from</source>
            <translation>Energía media desde</translation>
        </message>
        <message>
            <source>Energy in the middle up to</source>
            <translation>Energía media hasta</translation>
        </message>
        <message>
            <source>Energy that counts as high</source>
            <translation>Energía que cuenta como alta</translation>
        </message>
        <message>
            <source>Energy that counts as low</source>
            <translation>Energía que cuenta como baja</translation>
        </message>
        <message>
            <source>English</source>
            <translation>inglés</translation>
        </message>
        <message>
            <source>Enter begins; T and Enter plays a test line; Q and Enter leaves.</source>
            <translation>Intro: empezar. T e Intro: oír una frase de prueba. Q e Intro: salir.</translation>
        </message>
        <message>
            <source>Enter leads to the first number.</source>
            <translation>Intro lleva al primer número.</translation>
        </message>
        <message>
            <source>Enter opens a note. The Delete key asks.</source>
            <translation>Intro abre una nota. La tecla Suprimir pregunta.</translation>
        </message>
        <message>
            <source>Enter or Q leaves.</source>
            <translation>Intro o Q sale.</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Esc brings the sound back.</source>
            <translation>Esc trae el sonido de vuelta.</translation>
        </message>
        <message>
            <source>Esc pulls back at any moment, and Space pauses. These can be switched off.</source>
            <translation>Esc te aparta en cualquier momento y Espacio pone en pausa. Las de aquí se pueden desactivar.</translation>
        </message>
        <message>
            <source>Esc pulls back, at any moment. Space or K pauses. F finishes gently. 1 to 9 pick. Up and down set the volume. N skips a part, R says the last line again, G goes one step gentler, A changes the anchor, comma and full stop the silences, T sets a stop timer. C captions, S support, Q leave, H these keys.</source>
            <translation>Esc te aparta, en cualquier momento. Espacio o K: pausa. F: terminar con calma. Del 1 al 9: elegir. Arriba y abajo: volumen. N salta una parte, R repite la última frase, G da un paso más suave, A cambia el ancla, coma y punto los silencios, T pone un temporizador. C: subtítulos, S: apoyo, Q: salir, H: estas teclas.</translation>
        </message>
        <message>
            <source>Even when it is denied, the word stays.</source>
            <translation>Aunque se niegue, la palabra queda.</translation>
        </message>
        <message>
            <source>Every byte is compared with the pack’s own list.</source>
            <translation>Cada byte se compara con la lista del propio paquete.</translation>
        </message>
        <message>
            <source>Every line is read.</source>
            <translation>Se lee cada línea.</translation>
        </message>
        <message>
            <source>Every part of every note.</source>
            <translation>Cada parte de cada nota.</translation>
        </message>
        <message>
            <source>Every sound is listened through.</source>
            <translation>Se escucha cada sonido.</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Todo</translation>
        </message>
        <message numerus="yes">
            <source>Exactly this leaves: {count} notes</source>
            <translation>
                <numerusform>Sale exactamente esto: {count} nota</numerusform>
                <numerusform>Sale exactamente esto: {count} notas</numerusform>
            </translation>
        </message>
        <message>
            <source>F8 turns the window into an empty page of text, and fades the sound. F8 again brings it back, paused.</source>
            <translation>F8 convierte la ventana en una página de texto vacía y desvanece el sonido. F8 otra vez la trae de vuelta, en pausa.</translation>
        </message>
        <message>
            <source>Face</source>
            <translation>Cara</translation>
        </message>
        <message>
            <source>Faint</source>
            <translation>Apenas</translation>
        </message>
        <message>
            <source>Fear</source>
            <translation>Miedo</translation>
        </message>
        <message>
            <source>Feet</source>
            <translation>Pies</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filtros</translation>
        </message>
        <message>
            <source>Find a helpline</source>
            <translation>Buscar una línea de ayuda</translation>
        </message>
        <message>
            <source>Finish gently</source>
            <translation>Terminar con calma</translation>
        </message>
        <message>
            <source>Finish with a closing</source>
            <translation>Terminar con un cierre</translation>
        </message>
        <message>
            <source>Finishing</source>
            <translation>Terminando</translation>
        </message>
        <message>
            <source>Finland</source>
            <translation>Finlandia</translation>
        </message>
        <message>
            <source>Finnish</source>
            <translation>finés</translation>
        </message>
        <message>
            <source>For my therapist</source>
            <translation>Para mi terapeuta</translation>
        </message>
        <message>
            <source>For programs. Thaw can take it in again, here or on another computer.</source>
            <translation>Para programas. Thaw puede volver a traerlo, aquí o en otro equipo.</translation>
        </message>
        <message>
            <source>For the next day, sessions that stay outside or with contact might fit.</source>
            <translation>Para el próximo día quizá encajen sesiones que se quedan fuera o en el contacto.</translation>
        </message>
        <message>
            <source>For the next ten minutes</source>
            <translation>Para los próximos diez minutos</translation>
        </message>
        <message>
            <source>For the next ten minutes: {thing}</source>
            <translation>Para los próximos diez minutos: {thing}</translation>
        </message>
        <message>
            <source>For what has not begun yet:</source>
            <translation>Para lo que aún no ha empezado:</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Olvidar</translation>
        </message>
        <message>
            <source>Forget this</source>
            <translation>Olvidar esto</translation>
        </message>
        <message>
            <source>Forget what is remembered for {kind}</source>
            <translation>Olvidar lo que se recuerda de {kind}</translation>
        </message>
        <message>
            <source>Forgets what is remembered for this kind of session.</source>
            <translation>Olvida lo que se recuerda de este tipo de sesión.</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>France</source>
            <translation>Francia</translation>
        </message>
        <message>
            <source>Free page</source>
            <translation>Página libre</translation>
        </message>
        <message>
            <source>French</source>
            <translation>francés</translation>
        </message>
        <message>
            <source>From a file that Thaw wrote as JSON. You see what it holds before anything is taken in.</source>
            <translation>De un archivo que Thaw escribió como JSON. Se ve lo que contiene antes de traer nada.</translation>
        </message>
        <message>
            <source>From here on sessions with feelings may be offered.</source>
            <translation>Desde aquí pueden ofrecerse sesiones con emociones.</translation>
        </message>
        <message>
            <source>From here on, with little that is pleasant, five minutes outside are offered first.</source>
            <translation>Desde aquí, si hay poco agrado, se ofrecen primero cinco minutos con lo de fuera.</translation>
        </message>
        <message>
            <source>From inside a group that repeats, a jump leads out of the group.</source>
            <translation>Desde dentro de un grupo que se repite, un salto lleva fuera del grupo.</translation>
        </message>
        <message>
            <source>From level {level} on, a default is the outside or anchor option, and “{default}” is neither.</source>
            <translation>Desde el nivel {level}, lo predeterminado es la opción de fuera o de ancla, y «{default}» no es ninguna.</translation>
        </message>
        <message>
            <source>From now on the new passphrase opens the notes.</source>
            <translation>Desde ahora la frase secreta nueva abre las notas.</translation>
        </message>
        <message>
            <source>From the copy of {day}</source>
            <translation>De la copia del {day}</translation>
        </message>
        <message>
            <source>From the free page</source>
            <translation>De la página libre</translation>
        </message>
        <message>
            <source>From the free page:
{text}</source>
            <translation>De la página libre:
{text}</translation>
        </message>
        <message>
            <source>From there {length} of this music are left.</source>
            <translation>Desde ahí quedan {length} de esta música.</translation>
        </message>
        <message>
            <source>From this answer on to “How much is coming through?”, nothing aims at feelings.</source>
            <translation>Desde esta respuesta a «¿Cuánto llega?», nada apunta a las emociones.</translation>
        </message>
        <message>
            <source>From this answer on, five minutes outside are offered first.</source>
            <translation>Desde esta respuesta se ofrecen primero cinco minutos con lo de fuera.</translation>
        </message>
        <message>
            <source>From this answer on, the quiet room with less of everything is offered first.</source>
            <translation>Desde esta respuesta se ofrece primero el cuarto tranquilo con menos de todo.</translation>
        </message>
        <message>
            <source>From {left} on the left to {right} on the right, from {lowest} below to {highest} above. Nothing is picked. Arrows pick.</source>
            <translation>De {left} a la izquierda a {right} a la derecha, de {lowest} abajo a {highest} arriba. No hay nada elegido. Las flechas eligen.</translation>
        </message>
        <message>
            <source>From {start} to {end}</source>
            <translation>De {start} a {end}</translation>
        </message>
        <message>
            <source>General wellness audio. Not a medical device, not a substitute for professional care.</source>
            <translation>Audio de bienestar general. No es un dispositivo médico ni sustituye la atención profesional.</translation>
        </message>
        <message>
            <source>German</source>
            <translation>alemán</translation>
        </message>
        <message>
            <source>Germany</source>
            <translation>Alemania</translation>
        </message>
        <message>
            <source>Giving in to somebody may be exactly what was once forced on the listener.</source>
            <translation>Ceder ante alguien puede ser justo lo que una vez se impuso a quien escucha.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Seguir</translation>
        </message>
        <message>
            <source>Go on from the last sentence</source>
            <translation>Seguir desde la última frase</translation>
        </message>
        <message>
            <source>Go on with sound</source>
            <translation>Seguir con sonido</translation>
        </message>
        <message>
            <source>Go on without sound</source>
            <translation>Seguir sin sonido</translation>
        </message>
        <message>
            <source>Goes with high energy: up to here it counts as little that is pleasant.</source>
            <translation>Va con la energía alta: hasta aquí cuenta como poco agrado.</translation>
        </message>
        <message>
            <source>Going as far as what is inside is one way today; the whole session, with feelings, is another.</source>
            <translation>Llegar hasta lo de dentro es un camino hoy; la sesión entera, con emociones, es otro.</translation>
        </message>
        <message>
            <source>Going back, one step gentler.</source>
            <translation>De vuelta, un paso más suave.</translation>
        </message>
        <message>
            <source>Going on.</source>
            <translation>La sesión sigue.</translation>
        </message>
        <message>
            <source>Greece</source>
            <translation>Grecia</translation>
        </message>
        <message>
            <source>Greek</source>
            <translation>griego</translation>
        </message>
        <message>
            <source>Ground me now</source>
            <translation>Anclarme ahora</translation>
        </message>
        <message>
            <source>Grounding</source>
            <translation>Anclaje</translation>
        </message>
        <message>
            <source>Grounding only</source>
            <translation>Solo anclaje</translation>
        </message>
        <message>
            <source>Groups of settings</source>
            <translation>Grupos de ajustes</translation>
        </message>
        <message>
            <source>Hands</source>
            <translation>Manos</translation>
        </message>
        <message>
            <source>Hard endings in a week</source>
            <translation>Finales difíciles en una semana</translation>
        </message>
        <message>
            <source>Head</source>
            <translation>Cabeza</translation>
        </message>
        <message>
            <source>Headphones</source>
            <translation>Auriculares</translation>
        </message>
        <message>
            <source>Headphones were plugged in or out.</source>
            <translation>Se conectaron o desconectaron los auriculares.</translation>
        </message>
        <message>
            <source>Heavy, asleep and floating are what being far away feels like.</source>
            <translation>Pesadez, sueño y flotar son lo que se siente al estar lejos.</translation>
        </message>
        <message>
            <source>Hebrew</source>
            <translation>hebreo</translation>
        </message>
        <message>
            <source>Here are {length} without a word; at level {level} at most {most} are.</source>
            <translation>Aquí hay {length} sin palabras; en el nivel {level} son {most} como mucho.</translation>
        </message>
        <message>
            <source>Here are {length} without a word; over music at most {most} are.</source>
            <translation>Aquí hay {length} sin palabras; sobre música son {most} como mucho.</translation>
        </message>
        <message>
            <source>Here one of {words} should stand, not {given}.</source>
            <translation>Aquí debería ir uno de {words}, no {given}.</translation>
        </message>
        <message>
            <source>Here this file exceeds {most} keys, values and lists.</source>
            <translation>Aquí este archivo supera {most} claves, valores y listas.</translation>
        </message>
        <message>
            <source>Here {expected} is expected.</source>
            <translation>Aquí se espera {expected}.</translation>
        </message>
        <message>
            <source>Here {shapes} should stand, not {given}.</source>
            <translation>Aquí debería ir {shapes}, no {given}.</translation>
        </message>
        <message>
            <source>Here “{words}” should stand, not {given}.</source>
            <translation>Aquí debería ir «{words}», no {given}.</translation>
        </message>
        <message>
            <source>Here: a longer closing after a fall of</source>
            <translation>Presencia: cierre más largo tras bajar</translation>
        </message>
        <message>
            <source>Here: clearly here from</source>
            <translation>Presencia: clara desde</translation>
        </message>
        <message>
            <source>Here: going inside from</source>
            <translation>Presencia: ir hacia dentro desde</translation>
        </message>
        <message>
            <source>Here: the quiet room first up to</source>
            <translation>Presencia: primero el cuarto tranquilo hasta</translation>
        </message>
        <message>
            <source>Here: with little coming through from</source>
            <translation>Presencia: si llega poco, desde</translation>
        </message>
        <message>
            <source>Hide this</source>
            <translation>Ocultar esto</translation>
        </message>
        <message>
            <source>Hide what is typed</source>
            <translation>Ocultar lo escrito</translation>
        </message>
        <message>
            <source>Hide {what}</source>
            <translation>Ocultar {what}</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>Alto contraste, oscuro</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>Alto contraste, claro</translation>
        </message>
        <message>
            <source>Highs and lows of today</source>
            <translation>Altos y bajos de hoy</translation>
        </message>
        <message>
            <source>Hindi</source>
            <translation>hindi</translation>
        </message>
        <message>
            <source>Holding the breath is how the body knows that it is being suffocated.</source>
            <translation>Al cuerpo, contener la respiración le dice que se ahoga.</translation>
        </message>
        <message>
            <source>Hong Kong</source>
            <translation>Hong Kong</translation>
        </message>
        <message>
            <source>How does it stand now? The same is an answer.</source>
            <translation>¿Cómo está ahora? «Igual» es una respuesta.</translation>
        </message>
        <message>
            <source>How far the session has come</source>
            <translation>Cuánto ha avanzado la sesión</translation>
        </message>
        <message>
            <source>How here do you feel?</source>
            <translation>¿Hasta qué punto te sientes aquí?</translation>
        </message>
        <message>
            <source>How is it right now?</source>
            <translation>¿Cómo está todo ahora?</translation>
        </message>
        <message>
            <source>How long that coming back takes.</source>
            <translation>Cuánto dura ese regreso.</translation>
        </message>
        <message>
            <source>How loud is comfortable?</source>
            <translation>¿Qué volumen es cómodo?</translation>
        </message>
        <message>
            <source>How many a day are meant at most. It advises and locks nothing.</source>
            <translation>Cuántas al día, como mucho. Aconseja y no bloquea nada.</translation>
        </message>
        <message>
            <source>How many in seven days are meant at most. It advises and locks nothing.</source>
            <translation>Cuántas en siete días, como mucho. Aconseja y no bloquea nada.</translation>
        </message>
        <message>
            <source>How might somebody at your side put it?</source>
            <translation>¿Cómo podría decirlo alguien a tu lado?</translation>
        </message>
        <message>
            <source>How much energy is there?</source>
            <translation>¿Cuánta energía hay?</translation>
        </message>
        <message>
            <source>How much is coming through, in body or mood?</source>
            <translation>¿Cuánto llega, en el cuerpo o en el ánimo?</translation>
        </message>
        <message>
            <source>How much is meant for a day or a week, and when stopping is offered. It only offers: each session stays open to you.</source>
            <translation>Cuánto está pensado para un día o una semana, y cuándo se ofrece parar. Solo ofrece: cada sesión sigue abierta para ti.</translation>
        </message>
        <message>
            <source>How much of its time is over</source>
            <translation>Cuánto tiempo ha pasado</translation>
        </message>
        <message>
            <source>How stirred up is it right now?</source>
            <translation>¿Cuánta agitación hay ahora?</translation>
        </message>
        <message>
            <source>How the notes are locked</source>
            <translation>Cómo se bloquean las notas</translation>
        </message>
        <message>
            <source>How the notes are locked…</source>
            <translation>Cómo se bloquean las notas…</translation>
        </message>
        <message>
            <source>How the window looks. The language changes at the next start, all else at once.</source>
            <translation>El aspecto de la ventana. El idioma cambia en el próximo inicio; lo demás, al momento.</translation>
        </message>
        <message>
            <source>How to stop comes after {at}; after {within} at the latest is kinder.</source>
            <translation>Cómo parar llega a los {at}; a los {within} como tarde es más amable.</translation>
        </message>
        <message>
            <source>How to stop comes nowhere.</source>
            <translation>No se dice cómo parar.</translation>
        </message>
        <message>
            <source>How to stop comes on one way nowhere.</source>
            <translation>En un camino no se dice cómo parar.</translation>
        </message>
        <message>
            <source>How would you like to keep it?</source>
            <translation>¿Cómo te gustaría guardarla?</translation>
        </message>
        <message>
            <source>Hungary</source>
            <translation>Hungría</translation>
        </message>
        <message>
            <source>I don't have it</source>
            <translation>No lo tengo</translation>
        </message>
        <message>
            <source>I have it</source>
            <translation>Lo tengo</translation>
        </message>
        <message>
            <source>I need help now</source>
            <translation>Necesito ayuda ahora</translation>
        </message>
        <message>
            <source>If it begins with a key, indent it like the keys beside it; if it is text, write &gt;- behind the colon of the key above it, and the whole text below it, indented.</source>
            <translation>Si empieza con una clave, alinéala con las claves vecinas; si es texto, escribe &gt;- tras los dos puntos de la clave de arriba y todo el texto debajo, con sangría.</translation>
        </message>
        <message>
            <source>If it belongs to a sentence, its colon made a key of it: write the whole sentence in quotes, or behind “&gt;-” on lines of its own, indented.</source>
            <translation>Si es parte de una frase, sus dos puntos la hicieron clave: escribe la frase entera entre comillas, o detrás de «&gt;-» en líneas propias, con sangría.</translation>
        </message>
        <message>
            <source>If it belongs to a text, put the text in quotes.</source>
            <translation>Si es parte de un texto, pon el texto entre comillas.</translation>
        </message>
        <message>
            <source>If it belongs to the text before it, put both in quotes as one.</source>
            <translation>Si es parte del texto anterior, pon ambos juntos entre comillas.</translation>
        </message>
        <message>
            <source>If it belongs to the text, put the text in quotes.</source>
            <translation>Si es parte del texto, pon el texto entre comillas.</translation>
        </message>
        <message>
            <source>If it belongs to the text, put the whole text in quotes; before a remark leave two spaces.</source>
            <translation>Si es parte del texto, pon todo el texto entre comillas; antes de una nota deja dos espacios.</translation>
        </message>
        <message>
            <source>If the place you are in is dangerous</source>
            <translation>Si el lugar donde estás es peligroso</translation>
        </message>
        <message>
            <source>If they are only to hold the text together, take straight ones.</source>
            <translation>Si solo sujetan el texto, usa comillas rectas.</translation>
        </message>
        <message>
            <source>If this is still quiet, raise the computer’s own volume a little.</source>
            <translation>Si aún suena bajo, se puede subir un poco el volumen del equipo.</translation>
        </message>
        <message>
            <source>If you can leave, you could go where other people are, a neighbour, a shop, a station, and call from there. If you can’t speak, you can stay on the line, or send a text where that works.</source>
            <translation>Si puedes salir, podrías ir a donde haya gente, una casa vecina, una tienda, una estación, y llamar desde allí. Si no puedes hablar, puedes quedarte en la línea, o enviar un mensaje donde eso funcione.</translation>
        </message>
        <message>
            <source>If you changed it yourself, “thaw pack sign” lists and signs it anew.</source>
            <translation>Si lo cambiaste tú, «thaw pack sign» lo lista y lo firma de nuevo.</translation>
        </message>
        <message>
            <source>If you might harm yourself</source>
            <translation>Si podrías hacerte daño</translation>
        </message>
        <message>
            <source>If you or somebody near you is in danger, this comes first, before anything else on this page.</source>
            <translation>Si tú o alguien cerca corre peligro, esto va primero, antes que todo lo demás de esta página.</translation>
        </message>
        <message>
            <source>Imagery</source>
            <translation>Imágenes</translation>
        </message>
        <message>
            <source>In a session</source>
            <translation>En una sesión</translation>
        </message>
        <message>
            <source>In less than a minute the sound fades and the closing follows.</source>
            <translation>En menos de un minuto el sonido se desvanece y sigue el cierre.</translation>
        </message>
        <message>
            <source>In the music</source>
            <translation>En la música</translation>
        </message>
        <message>
            <source>In the session, Esc moves you to a quiet room.
Space or K pauses, F finishes gently, E opens Change.</source>
            <translation>En la sesión, Esc te lleva a un cuarto tranquilo.
Espacio o K: pausa. F: terminar con calma. E: abrir Cambiar.</translation>
        </message>
        <message>
            <source>In {minutes} min of the session the sound fades and the closing follows.</source>
            <translation>En {minutes} min de sesión el sonido se desvanece y sigue el cierre.</translation>
        </message>
        <message>
            <source>In {minutes} min the sound fades and the closing follows.</source>
            <translation>En {minutes} min el sonido se desvanece y sigue el cierre.</translation>
        </message>
        <message>
            <source>Indent it with spaces exactly like the lines that it belongs with.</source>
            <translation>Alinéala con espacios, igual que las líneas con las que va.</translation>
        </message>
        <message>
            <source>India</source>
            <translation>India</translation>
        </message>
        <message>
            <source>Inside [ ] and { } a comma separates, and a text with a comma, a colon or a bracket needs quotes; one entry per line, without brackets, is easier.</source>
            <translation>Dentro de [ ] y { } una coma separa, y un texto con coma, dos puntos o corchete necesita comillas; una entrada por línea, sin corchetes, es más fácil.</translation>
        </message>
        <message>
            <source>Inside double quotes a backslash has a meaning of its own.</source>
            <translation>Dentro de comillas dobles la barra invertida tiene un significado propio.</translation>
        </message>
        <message>
            <source>Install it all the same</source>
            <translation>Instalarlo de todos modos</translation>
        </message>
        <message>
            <source>Install this pack</source>
            <translation>Instalar este paquete</translation>
        </message>
        <message>
            <source>Install this version</source>
            <translation>Instalar esta versión</translation>
        </message>
        <message>
            <source>Installed</source>
            <translation>Instalado</translation>
        </message>
        <message>
            <source>Interest</source>
            <translation>Interés</translation>
        </message>
        <message>
            <source>Ireland</source>
            <translation>Irlanda</translation>
        </message>
        <message>
            <source>Is any of it left now, in the hands, the face or elsewhere?</source>
            <translation>¿Queda algo de ello ahora, en las manos, en la cara o en otra parte?</translation>
        </message>
        <message>
            <source>Israel</source>
            <translation>Israel</translation>
        </message>
        <message>
            <source>It assumes whom the listener loves, whom she trusts and what she believes.</source>
            <translation>Da por hecho a quién ama quien escucha, en quién confía y qué cree.</translation>
        </message>
        <message>
            <source>It begins in a moment. Esc, or the wide button, moves you away from it.</source>
            <translation>Empieza en un momento. Esc, o el botón ancho, te aparta de la sesión.</translation>
        </message>
        <message>
            <source>It can be as short as this. A longer one is harder to guess.</source>
            <translation>Puede ser así de corta. Una más larga es más difícil de adivinar.</translation>
        </message>
        <message numerus="yes">
            <source>It cannot be installed. {count} things in it are wrong. Whoever made it can put that right.</source>
            <translation>
                <numerusform>No se puede instalar. Hay una cosa mal. Quien lo hizo puede arreglarlo.</numerusform>
                <numerusform>No se puede instalar. Hay {count} cosas mal. Quien lo hizo puede arreglarlo.</numerusform>
            </translation>
        </message>
        <message>
            <source>It cannot be read. {why}</source>
            <translation>No se puede leer. {why}</translation>
        </message>
        <message>
            <source>It claims a medical effect. Thaw is general wellness audio and claims none.</source>
            <translation>Afirma un efecto médico. Thaw es audio de bienestar general y no afirma ninguno.</translation>
        </message>
        <message>
            <source>It comes within {onset}; {kind} is kinder.</source>
            <translation>Entra en {onset}; {kind} es más amable.</translation>
        </message>
        <message>
            <source>It does not open the notes.</source>
            <translation>No abre las notas.</translation>
        </message>
        <message>
            <source>It does not open: it is damaged, or it was sealed with another key.</source>
            <translation>No se abre: está dañado, o se selló con otra clave.</translation>
        </message>
        <message>
            <source>It echoes what somebody may have thought of doing.</source>
            <translation>Recuerda a lo que alguien quizá pensó en hacer.</translation>
        </message>
        <message>
            <source>It goes on.</source>
            <translation>La sesión sigue.</translation>
        </message>
        <message>
            <source>It has a {signature} and no {file}.</source>
            <translation>Tiene {signature} y no {file}.</translation>
        </message>
        <message>
            <source>It has a {signature}, and its {file} names no key.</source>
            <translation>Tiene {signature}, y su {file} no nombra ninguna clave.</translation>
        </message>
        <message>
            <source>It has no list of its files yet; “thaw pack build” and “thaw pack sign” make it.</source>
            <translation>Aún no tiene la lista de sus archivos; «thaw pack build» y «thaw pack sign» la hacen.</translation>
        </message>
        <message>
            <source>It has no {file}, which lists its files.</source>
            <translation>No tiene {file}, que lista sus archivos.</translation>
        </message>
        <message>
            <source>It has no {file}, which says what the pack is.</source>
            <translation>No tiene {file}, que dice qué es el paquete.</translation>
        </message>
        <message>
            <source>It has the same “id” as one before it.</source>
            <translation>Tiene el mismo «id» que una anterior.</translation>
        </message>
        <message>
            <source>It has {frames} frames, and its list says {listed}; words would be cut or followed by a gap.</source>
            <translation>Tiene {frames} tramas y su lista dice {listed}; se cortarían palabras o quedaría un hueco.</translation>
        </message>
        <message>
            <source>It has {length} in all.</source>
            <translation>Tiene {length} en total.</translation>
        </message>
        <message>
            <source>It has {loudness} LUFS, and nothing is turned up; below {lowest} it is hardly heard.</source>
            <translation>Tiene {loudness} LUFS, y nada se sube; por debajo de {lowest} apenas se oye.</translation>
        </message>
        <message>
            <source>It has {loudness} LUFS; a voice has {right} LUFS, {within} more or less.</source>
            <translation>Tiene {loudness} LUFS; una voz tiene {right} LUFS, {within} más o menos.</translation>
        </message>
        <message>
            <source>It holds more than {most} files.</source>
            <translation>Contiene más de {most} archivos.</translation>
        </message>
        <message>
            <source>It holds more than {most} texts.</source>
            <translation>Contiene más de {most} textos.</translation>
        </message>
        <message>
            <source>It holds more than {most} voices.</source>
            <translation>Contiene más de {most} voces.</translation>
        </message>
        <message>
            <source>It holds whatever is kept of the note; pressed again, it is taken back.</source>
            <translation>Vale aunque no se guarde nada de la nota; al pulsarlo otra vez, se retira.</translation>
        </message>
        <message>
            <source>It is a picture of being at somebody's mercy.</source>
            <translation>Es una imagen de estar a merced de alguien.</translation>
        </message>
        <message>
            <source>It is asked for whenever the notes are opened, and never for writing. It is kept nowhere.</source>
            <translation>Se pide cada vez que se abren las notas, y nunca para escribir. No se guarda en ningún sitio.</translation>
        </message>
        <message>
            <source>It is being installed.</source>
            <translation>Se está instalando.</translation>
        </message>
        <message>
            <source>It is being looked through: {percent}%</source>
            <translation>Se está repasando: {percent} %</translation>
        </message>
        <message>
            <source>It is close to what people do to harm themselves.</source>
            <translation>Se parece a lo que hay quien hace para dañarse.</translation>
        </message>
        <message>
            <source>It is in your head alone. While the notes are locked, it protects them from everybody who has this computer, its disk or a copy of them. Nobody can look it up or reset it: a lost one opens nothing.</source>
            <translation>Está solo en tu cabeza. Mientras las notas están bloqueadas, las protege de cualquiera que tenga este equipo, su disco o una copia de ellas. Nadie puede consultarla ni restablecerla: si se pierde, no abre nada.</translation>
        </message>
        <message>
            <source>It is installed.</source>
            <translation>Está instalado.</translation>
        </message>
        <message>
            <source>It is installed. Its sessions are in the list.</source>
            <translation>Está instalado. Sus sesiones están en la lista.</translation>
        </message>
        <message>
            <source>It is shown this once. Another one can be made later, and takes its place. Capitals, spaces and dashes do not matter when it is typed.</source>
            <translation>Se muestra solo esta vez. Más adelante se puede hacer otro, que ocupa su lugar. Al escribirlo no importan las mayúsculas, los espacios ni los guiones.</translation>
        </message>
        <message>
            <source>It is silent here, and it can stay so.</source>
            <translation>Aquí hay silencio, y puede seguir así.</translation>
        </message>
        <message>
            <source>It is silent here. Picking one of these brings soft sound back.</source>
            <translation>Aquí hay silencio. Elegir una de estas opciones trae un sonido suave.</translation>
        </message>
        <message>
            <source>It is silent here; Esc brings soft sound back. Looking around is fine.</source>
            <translation>Aquí hay silencio; Esc trae un sonido suave. Mirar alrededor también está bien.</translation>
        </message>
        <message>
            <source>It is silent here; Esc brings the sound back.</source>
            <translation>Aquí hay silencio; Esc trae el sonido de vuelta.</translation>
        </message>
        <message>
            <source>It is told at line {line}, and waived there.</source>
            <translation>Se dice en la línea {line}, y se dispensa allí.</translation>
        </message>
        <message>
            <source>It is told of the whole session: put “{waivers}” beside “sections”.</source>
            <translation>Se dice de toda la sesión: pon «{waivers}» junto a «sections».</translation>
        </message>
        <message>
            <source>It keeps somebody in what may already be too much.</source>
            <translation>Retiene a alguien en lo que quizá ya es demasiado.</translation>
        </message>
        <message>
            <source>It leads back to an age at which the listener may have been harmed.</source>
            <translation>Lleva a una edad en la que quien escucha pudo sufrir daño.</translation>
        </message>
        <message>
            <source>It leads towards trance, and somebody who is far away is led further.</source>
            <translation>Lleva hacia el trance, y a quien está lejos lo lleva más lejos.</translation>
        </message>
        <message>
            <source>It makes little of what may be hard.</source>
            <translation>Quita importancia a lo que puede ser difícil.</translation>
        </message>
        <message>
            <source>It makes something faulty of the listener.</source>
            <translation>Presenta a quien escucha como algo defectuoso.</translation>
        </message>
        <message>
            <source>It may help to compare it group by group.</source>
            <translation>Quizá ayude compararlo grupo a grupo.</translation>
        </message>
        <message>
            <source>It may not be true, and whoever knows better stops trusting the voice.</source>
            <translation>Puede no ser verdad, y quien lo sabe deja de confiar en la voz.</translation>
        </message>
        <message>
            <source>It may not suit you now if you’re in danger or thinking of harming yourself; often lose time or feel unreal; see or hear things others don’t; have had a very recent shock or loss; or have been told to avoid relaxation or breathing exercises.</source>
            <translation>Puede que ahora no te venga bien si corres peligro o piensas en hacerte daño; si a menudo hay ratos que se te borran o todo parece irreal; si ves u oyes cosas que otras personas no; si hace muy poco has pasado por una conmoción o una pérdida; o si te han aconsejado evitar ejercicios de relajación o de respiración.</translation>
        </message>
        <message>
            <source>It names an illness as what the listener has, or as what this is for.</source>
            <translation>Nombra una enfermedad como lo que tiene quien escucha, o como aquello para lo que es esto.</translation>
        </message>
        <message>
            <source>It overrides what the body says.</source>
            <translation>Pasa por encima de lo que dice el cuerpo.</translation>
        </message>
        <message>
            <source>It passes over what was done to somebody.</source>
            <translation>Pasa de largo por lo que se le hizo a alguien.</translation>
        </message>
        <message>
            <source>It points at where people have been harmed.</source>
            <translation>Señala donde hubo personas que sufrieron daño.</translation>
        </message>
        <message>
            <source>It promises an outcome, and treatment is not what Thaw does.</source>
            <translation>Promete un resultado, y Thaw no ofrece tratamiento.</translation>
        </message>
        <message>
            <source>It puts the speaker's wish in the place of the listener's.</source>
            <translation>Pone el deseo de quien habla en el lugar del de quien escucha.</translation>
        </message>
        <message>
            <source>It says that being stirred up is wrong.</source>
            <translation>Dice que la agitación está mal.</translation>
        </message>
        <message>
            <source>It startles, and it is how a trance is ended.</source>
            <translation>Sobresalta, y así se termina un trance.</translation>
        </message>
        <message>
            <source>It tells somebody that what she feels is not so.</source>
            <translation>Dice a alguien que lo que siente no es así.</translation>
        </message>
        <message>
            <source>It was let go.</source>
            <translation>Se dejó ir.</translation>
        </message>
        <message>
            <source>Italian</source>
            <translation>italiano</translation>
        </message>
        <message>
            <source>Italy</source>
            <translation>Italia</translation>
        </message>
        <message>
            <source>Its directory and what is stored disagree about {name}.</source>
            <translation>Su índice y lo guardado no coinciden sobre {name}.</translation>
        </message>
        <message>
            <source>Its directory has another number of files than it says.</source>
            <translation>Su índice tiene otro número de archivos del que dice.</translation>
        </message>
        <message>
            <source>Its fades take longer than the {length} that it plays.</source>
            <translation>Sus fundidos duran más que los {length} que suena.</translation>
        </message>
        <message>
            <source>Its files are being read.</source>
            <translation>Se leen sus archivos.</translation>
        </message>
        <message>
            <source>Its list of files was made for another id or version than {file} has.</source>
            <translation>Su lista de archivos se hizo para otro id u otra versión que los de {file}.</translation>
        </message>
        <message>
            <source>Its loudness ranges over {range} LU; {most} are the most.</source>
            <translation>Su sonoridad varía {range} LU; {most} son el máximo.</translation>
        </message>
        <message>
            <source>Its loudness rises by {rise} LU within a second; {most} are kind.</source>
            <translation>Su sonoridad sube {rise} LU en un segundo; {most} es lo amable.</translation>
        </message>
        <message>
            <source>Its sessions then stand in the list.
It can be taken away again at any time.</source>
            <translation>Sus sesiones estarán entonces en la lista.
Se puede quitar en cualquier momento.</translation>
        </message>
        <message>
            <source>Its true peak is {peak} dBTP when it sounds; {most} is the most, and the limiter presses what is above.</source>
            <translation>Su pico real es {peak} dBTP al sonar; {most} es el máximo, y el limitador aprieta lo que pasa de ahí.</translation>
        </message>
        <message>
            <source>Its words are shown instead; record it again.</source>
            <translation>Se muestran sus palabras; grábala de nuevo.</translation>
        </message>
        <message>
            <source>Its {file} is not the one that was signed, or was signed by another key.</source>
            <translation>Su {file} no es el que se firmó, o se firmó con otra clave.</translation>
        </message>
        <message>
            <source>Its {file} names a key that is none.</source>
            <translation>Su {file} nombra una clave que no lo es.</translation>
        </message>
        <message>
            <source>Its {file} names a key, and there is no {signature}.</source>
            <translation>Su {file} nombra una clave, y no hay {signature}.</translation>
        </message>
        <message>
            <source>Its {file} was changed or damaged: it cannot be read.</source>
            <translation>Su {file} cambió o se dañó: no se puede leer.</translation>
        </message>
        <message>
            <source>Its {signature} was changed or damaged: it is no signature.</source>
            <translation>Su {signature} cambió o se dañó: no es una firma.</translation>
        </message>
        <message>
            <source>It’s too much</source>
            <translation>Es demasiado</translation>
        </message>
        <message>
            <source>I’m far away</source>
            <translation>Estoy lejos</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Japan</source>
            <translation>Japón</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>japonés</translation>
        </message>
        <message>
            <source>Joy</source>
            <translation>Alegría</translation>
        </message>
        <message>
            <source>Just leave this on</source>
            <translation>Dejarlo así</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarla</translation>
        </message>
        <message>
            <source>Keep it with the keychain</source>
            <translation>Guardarla con el llavero</translation>
        </message>
        <message>
            <source>Keep it with this passphrase</source>
            <translation>Guardarla con esta frase</translation>
        </message>
        <message>
            <source>Keep nothing</source>
            <translation>No guardar nada</translation>
        </message>
        <message>
            <source>Keep one of the two.</source>
            <translation>Deja uno de los dos.</translation>
        </message>
        <message>
            <source>Keep seven days</source>
            <translation>Guardar siete días</translation>
        </message>
        <message>
            <source>Keep the change</source>
            <translation>Guardar el cambio</translation>
        </message>
        <message>
            <source>Keep this note</source>
            <translation>Guardar esta nota</translation>
        </message>
        <message>
            <source>Keeps the day, level and kind of ending of each session, sealed, for seven days. Off deletes it.</source>
            <translation>Guarda durante siete días, de forma sellada, el día, el nivel y el tipo de final de cada sesión. Al desactivarlo se borra.</translation>
        </message>
        <message>
            <source>Keeps where the file lies and which part of it was picked, for the next time.</source>
            <translation>Guarda dónde está el archivo y qué parte se eligió, para la próxima vez.</translation>
        </message>
        <message>
            <source>Kept only if you say so, and encrypted on this computer.</source>
            <translation>Solo se guarda si lo dices, y cifrada en este equipo.</translation>
        </message>
        <message>
            <source>Kept only if you say so. How it is kept is asked then.</source>
            <translation>Solo se guarda si lo dices. Cómo se guarda se pregunta entonces.</translation>
        </message>
        <message>
            <source>Key: {key}.</source>
            <translation>Tecla: {key}.</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Teclas</translation>
        </message>
        <message>
            <source>Kind of file</source>
            <translation>Formato</translation>
        </message>
        <message>
            <source>Kinder: {words}.</source>
            <translation>Más amable: {words}.</translation>
        </message>
        <message>
            <source>Known here: {words}.</source>
            <translation>Se conoce aquí: {words}.</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>coreano</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Idioma</translation>
        </message>
        <message>
            <source>Leave everything as it is</source>
            <translation>Dejar todo como está</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Dejar como está</translation>
        </message>
        <message>
            <source>Leave it as it was</source>
            <translation>Dejarla como estaba</translation>
        </message>
        <message>
            <source>Leave out</source>
            <translation>Dejar fuera</translation>
        </message>
        <message>
            <source>Leave such lines out; the format needs none.</source>
            <translation>Quita esas líneas; el formato no las necesita.</translation>
        </message>
        <message>
            <source>Leave the escape out.</source>
            <translation>Quita el escape.</translation>
        </message>
        <message>
            <source>Leave? Y lets the sound fade and ends Thaw; any other key stays.</source>
            <translation>¿Salir? La tecla Y desvanece el sonido y cierra Thaw; con cualquier otra, todo sigue.</translation>
        </message>
        <message>
            <source>Legs</source>
            <translation>Piernas</translation>
        </message>
        <message>
            <source>Length of silences</source>
            <translation>Duración de los silencios</translation>
        </message>
        <message>
            <source>Length of the longer closing</source>
            <translation>Duración del cierre más largo</translation>
        </message>
        <message>
            <source>Less</source>
            <translation>Menos</translation>
        </message>
        <message>
            <source>Less: {setting}</source>
            <translation>Menos: {setting}</translation>
        </message>
        <message>
            <source>Let it fade in, or take a softer sound.</source>
            <translation>Dale una entrada gradual, o toma un sonido más suave.</translation>
        </message>
        <message>
            <source>Let it go</source>
            <translation>Dejarla ir</translation>
        </message>
        <message>
            <source>Let it open the notes, too</source>
            <translation>Que también abra las notas</translation>
        </message>
        <message>
            <source>Let the sound fade</source>
            <translation>Desvanecer el sonido</translation>
        </message>
        <message>
            <source>Level 5, deliberate contact with grief, fear or memory, belongs to a live hour with a clinician; Thaw does not play it.</source>
            <translation>El nivel 5, contacto deliberado con el duelo, el miedo o la memoria, es para una hora en persona con alguien con formación clínica; Thaw no lo reproduce.</translation>
        </message>
        <message>
            <source>Level it again.</source>
            <translation>Nivélalo de nuevo.</translation>
        </message>
        <message>
            <source>Lift</source>
            <translation>Alivio</translation>
        </message>
        <message>
            <source>Limit its peaks, or level it lower.</source>
            <translation>Limita sus picos, o nivélalo más bajo.</translation>
        </message>
        <message>
            <source>Lines are shown as text; this session has no recorded voice.</source>
            <translation>Las frases se muestran como texto; esta sesión no tiene voz grabada.</translation>
        </message>
        <message>
            <source>Lines by country</source>
            <translation>Líneas por país</translation>
        </message>
        <message>
            <source>Lists and keys are nested more than {most} deep here.</source>
            <translation>Aquí hay listas y claves anidadas a más de {most} niveles.</translation>
        </message>
        <message>
            <source>Little coming through from</source>
            <translation>Llega poco desde</translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>Bloquear ahora</translation>
        </message>
        <message>
            <source>Lock the notes after</source>
            <translation>Bloquear las notas tras</translation>
        </message>
        <message>
            <source>Longing</source>
            <translation>Añoranza</translation>
        </message>
        <message>
            <source>Look again</source>
            <translation>Volver a mirar</translation>
        </message>
        <message>
            <source>Look at it</source>
            <translation>Ver</translation>
        </message>
        <message>
            <source>Look at {pack}</source>
            <translation>Ver {pack}</translation>
        </message>
        <message>
            <source>Look for a country</source>
            <translation>Buscar un país</translation>
        </message>
        <message>
            <source>Looked at by</source>
            <translation>Revisado por</translation>
        </message>
        <message>
            <source>Looking around the room once, or a glass of water, would do too.</source>
            <translation>Mirar una vez alrededor, o un vaso de agua, también está bien.</translation>
        </message>
        <message>
            <source>Looking at the pack</source>
            <translation>Mirando el paquete</translation>
        </message>
        <message>
            <source>Looking for devices.</source>
            <translation>Buscando dispositivos.</translation>
        </message>
        <message>
            <source>Lower legs</source>
            <translation>Pantorrillas</translation>
        </message>
        <message>
            <source>Lying down is a posture in which one cannot get away.</source>
            <translation>Al estar en horizontal cuesta más irse.</translation>
        </message>
        <message>
            <source>M marks a moment in which something stirs; U takes the last one back.</source>
            <translation>M marca un momento en que algo se mueve; U quita la última marca.</translation>
        </message>
        <message>
            <source>Made by</source>
            <translation>Hecho por</translation>
        </message>
        <message>
            <source>Make a recovery code</source>
            <translation>Hacer un código</translation>
        </message>
        <message>
            <source>Make it again from the original, as Opus or FLAC.</source>
            <translation>Hazlo de nuevo desde el original, en Opus o FLAC.</translation>
        </message>
        <message>
            <source>Make it again from the original.</source>
            <translation>Hazlo de nuevo desde el original.</translation>
        </message>
        <message>
            <source>Make “words” a step of its own behind this one.</source>
            <translation>Haz de «words» un paso propio detrás de este.</translation>
        </message>
        <message>
            <source>Makes every text larger.</source>
            <translation>Agranda todos los textos.</translation>
        </message>
        <message>
            <source>Makes silences shorter or longer, within what each session allows.</source>
            <translation>Hace los silencios más cortos o más largos, dentro de lo que permite cada sesión.</translation>
        </message>
        <message>
            <source>Mark on an outline</source>
            <translation>Marcar en una silueta</translation>
        </message>
        <message>
            <source>Marked.</source>
            <translation>Marcado.</translation>
        </message>
        <message>
            <source>May Thaw keep the day, the level and the kind of ending of each session for seven days, sealed on this computer, to say how often is meant? It can be deleted in Settings.</source>
            <translation>¿Puede Thaw guardar durante siete días, en este equipo y de forma sellada, el día, el nivel y el tipo de final de cada sesión, para decir con qué frecuencia están pensadas? Se puede borrar en Ajustes.</translation>
        </message>
        <message>
            <source>May be passed on under</source>
            <translation>Se puede compartir bajo</translation>
        </message>
        <message>
            <source>Mexico</source>
            <translation>México</translation>
        </message>
        <message>
            <source>More than one sound device is called “{name}”. There are: {devices}.</source>
            <translation>Hay más de un dispositivo de sonido llamado «{name}». Hay: {devices}.</translation>
        </message>
        <message>
            <source>More: {setting}</source>
            <translation>Más: {setting}</translation>
        </message>
        <message>
            <source>More…</source>
            <translation>Más…</translation>
        </message>
        <message>
            <source>Motion</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Move the text down, or put it in quotes.</source>
            <translation>Baja el texto, o ponlo entre comillas.</translation>
        </message>
        <message>
            <source>Movement</source>
            <translation>Movimiento</translation>
        </message>
        <message>
            <source>Moving away from whatever you might use, or asking somebody to take it away, puts distance and time in between. The lines below are for this too, at any point of it.</source>
            <translation>Alejarte de lo que podrías usar, o pedir a alguien que se lo lleve, pone distancia y tiempo de por medio. Las líneas de abajo también son para esto, en cualquier momento.</translation>
        </message>
        <message>
            <source>Music</source>
            <translation>Música</translation>
        </message>
        <message>
            <source>Music of yours</source>
            <translation>Música tuya</translation>
        </message>
        <message>
            <source>Music, for {length}.</source>
            <translation>Música, durante {length}.</translation>
        </message>
        <message>
            <source>My breath</source>
            <translation>Mi respiración</translation>
        </message>
        <message>
            <source>My feet</source>
            <translation>Mis pies</translation>
        </message>
        <message>
            <source>My hands</source>
            <translation>Mis manos</translation>
        </message>
        <message>
            <source>Name it {id}.yaml, or change the id.</source>
            <translation>Llámalo {id}.yaml, o cambia el id.</translation>
        </message>
        <message>
            <source>Name of the session</source>
            <translation>Nombre de la sesión</translation>
        </message>
        <message>
            <source>Neither pleasant nor unpleasant</source>
            <translation>Ni agradable ni desagradable</translation>
        </message>
        <message>
            <source>Netherlands</source>
            <translation>Países Bajos</translation>
        </message>
        <message>
            <source>New Zealand</source>
            <translation>Nueva Zelanda</translation>
        </message>
        <message>
            <source>New notes would be sealed with another key than the one that opens these notes: it is damaged, or it was exchanged. A copy of the notes has the right one.</source>
            <translation>Las notas nuevas se sellarían con una clave distinta de la que abre estas notas: está dañada, o se cambió por otra. Una copia de las notas tiene la correcta.</translation>
        </message>
        <message>
            <source>Newer note</source>
            <translation>Nota más reciente</translation>
        </message>
        <message>
            <source>Newest copy seen: {date}. It may have changed.</source>
            <translation>Copia más reciente que vimos: {date}. Puede haber cambiado.</translation>
        </message>
        <message>
            <source>Next time</source>
            <translation>La próxima vez</translation>
        </message>
        <message>
            <source>Next time: {habit}.</source>
            <translation>La próxima vez: {habit}.</translation>
        </message>
        <message>
            <source>Next time: {wishes}</source>
            <translation>La próxima vez: {wishes}</translation>
        </message>
        <message>
            <source>Next: {part}.</source>
            <translation>Después: {part}.</translation>
        </message>
        <message>
            <source>No clinician has looked at it.</source>
            <translation>Nadie con formación clínica lo ha revisado.</translation>
        </message>
        <message>
            <source>No country here fits “{text}”. The directory above lists many more.</source>
            <translation>Ningún país de aquí encaja con «{text}». El directorio de arriba tiene muchos más.</translation>
        </message>
        <message>
            <source>No file can be called that; another name will do.</source>
            <translation>Ningún archivo puede llamarse así; otro nombre servirá.</translation>
        </message>
        <message>
            <source>No file of notes was looked at yet.</source>
            <translation>Aún no se ha mirado ningún archivo de notas.</translation>
        </message>
        <message>
            <source>No key begins this file.</source>
            <translation>Ninguna clave empieza este archivo.</translation>
        </message>
        <message>
            <source>No kind of step is named by {names}.</source>
            <translation>{names} no nombra ningún tipo de paso.</translation>
        </message>
        <message>
            <source>No level was set yet, so the sound will begin softly. A test line can set it before.</source>
            <translation>Aún no se ajustó el volumen, así que el sonido empezará suave. Antes se puede ajustar con una frase de prueba.</translation>
        </message>
        <message>
            <source>No line could be confirmed for this country. The emergency number and the directory are still there.</source>
            <translation>No se pudo confirmar ninguna línea para este país. Quedan el número de emergencias y el directorio.</translation>
        </message>
        <message>
            <source>No note has all of that. Fewer letters or no filter would show more.</source>
            <translation>Ninguna nota tiene todo eso. Menos letras, o ningún filtro, mostrarían más.</translation>
        </message>
        <message>
            <source>No pack is installed yet beside what comes with Thaw.</source>
            <translation>Aún no hay paquetes instalados además de los que vienen con Thaw.</translation>
        </message>
        <message>
            <source>No pack “{pack}” is installed. “thaw pack list” shows those that are.</source>
            <translation>No hay ningún paquete «{pack}» instalado. «thaw pack list» muestra los que hay.</translation>
        </message>
        <message>
            <source>No section has the region “{region}”.</source>
            <translation>Ninguna sección tiene la zona «{region}».</translation>
        </message>
        <message>
            <source>No section is in group “{group}”.</source>
            <translation>Ninguna sección está en el grupo «{group}».</translation>
        </message>
        <message>
            <source>No section says “closing: true”; every session ends in a closing.</source>
            <translation>Ninguna sección dice «closing: true»; toda sesión termina en un cierre.</translation>
        </message>
        <message>
            <source>No session can be shown. What is wrong stands above.</source>
            <translation>No se puede mostrar ninguna sesión. Arriba dice qué falla.</translation>
        </message>
        <message>
            <source>No session fits this filter.</source>
            <translation>Ninguna sesión encaja con este filtro.</translation>
        </message>
        <message>
            <source>No session has “{words}” in its title, its summary or its words.</source>
            <translation>Ninguna sesión tiene «{words}» en su título, su resumen o sus palabras.</translation>
        </message>
        <message>
            <source>No session that fits this filter has “{words}” in its title or its words.</source>
            <translation>Ninguna sesión de este filtro tiene «{words}» en su título o sus palabras.</translation>
        </message>
        <message>
            <source>No sessions were found. Installing Thaw again brings them back.</source>
            <translation>No se encontraron sesiones. Instalar Thaw de nuevo las trae de vuelta.</translation>
        </message>
        <message>
            <source>No sound device is in use, so there is nothing to set a level by.</source>
            <translation>No hay ningún dispositivo de sonido en uso, así que no hay con qué ajustar el volumen.</translation>
        </message>
        <message>
            <source>No sound device is in use, so this plays without sound. The captions carry every word.</source>
            <translation>No hay ningún dispositivo de sonido en uso, así que esto va sin sonido. Los subtítulos tienen cada palabra.</translation>
        </message>
        <message>
            <source>No sound device is in use. The words stand here.</source>
            <translation>No hay ningún dispositivo de sonido en uso. Las palabras están aquí.</translation>
        </message>
        <message>
            <source>No sound device was found. Connect one and try again, or go on without sound.</source>
            <translation>No se encontró ningún dispositivo de sonido. Conecta uno y prueba de nuevo, o sigue sin sonido.</translation>
        </message>
        <message>
            <source>No sound device was found. Without one every word stands on the page.</source>
            <translation>No se encontró ningún dispositivo de sonido. Sin él, cada palabra está en la página.</translation>
        </message>
        <message>
            <source>No stop timer.</source>
            <translation>Sin temporizador.</translation>
        </message>
        <message>
            <source>No voice has recorded this; its lines are shown and timed at reading speed.</source>
            <translation>Ninguna voz lo ha grabado; sus frases se muestran a ritmo de lectura.</translation>
        </message>
        <message>
            <source>No way leads to section “{id}”.</source>
            <translation>Ningún camino lleva a la sección «{id}».</translation>
        </message>
        <message>
            <source>Nobody can do it, and trying leads to a blank.</source>
            <translation>Nadie puede hacerlo, e intentarlo lleva a quedarse en blanco.</translation>
        </message>
        <message>
            <source>Nobody signed it, so nothing shows whom it comes from.</source>
            <translation>Nadie lo firmó, así que nada muestra de quién viene.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>Ninguno</translation>
        </message>
        <message>
            <source>Norway</source>
            <translation>Noruega</translation>
        </message>
        <message>
            <source>Norwegian Bokmål</source>
            <translation>noruego bokmål</translation>
        </message>
        <message>
            <source>Not being allowed to move is a cue of being held down.</source>
            <translation>No poder moverse recuerda a estar bajo la fuerza de alguien.</translation>
        </message>
        <message>
            <source>Not everybody has one, and looking for it shows that.</source>
            <translation>No todo el mundo tiene uno, y buscarlo lo pone a la vista.</translation>
        </message>
        <message>
            <source>Not everybody has them, can move them, sees or hears.</source>
            <translation>No todo el mundo los tiene, puede moverlos, ve u oye.</translation>
        </message>
        <message>
            <source>Not for: {people}.</source>
            <translation>No es para: {people}.</translation>
        </message>
        <message>
            <source>Not installed</source>
            <translation>No instalado</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>Not set</source>
            <translation>Sin ajustar</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Hoy no</translation>
        </message>
        <message>
            <source>Not yet checked by a call.</source>
            <translation>Aún sin comprobar con una llamada.</translation>
        </message>
        <message>
            <source>Note {place} in the file stays out: {why}</source>
            <translation>La nota {place} del archivo queda fuera: {why}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <source>Notes (*{ending})</source>
            <translation>Notas (*{ending})</translation>
        </message>
        <message>
            <source>Notes are encrypted on this computer. If every way to open them is lost, nobody can open them again: not you, and not the people who make Thaw.</source>
            <translation>Las notas están cifradas en este equipo. Si se pierden todas las vías para abrirlas, nadie podrá volver a abrirlas: ni tú ni quienes hacen Thaw.</translation>
        </message>
        <message>
            <source>Notes come in from the JSON that Thaw writes.</source>
            <translation>Las notas se traen del JSON que escribe Thaw.</translation>
        </message>
        <message>
            <source>Notes, the newest first</source>
            <translation>Notas, primero las más recientes</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nada</translation>
        </message>
        <message>
            <source>Nothing called “{rule}” can be waived here.</source>
            <translation>Aquí no se puede dispensar nada llamado «{rule}».</translation>
        </message>
        <message>
            <source>Nothing can be skipped here.</source>
            <translation>Aquí no se puede saltar nada.</translation>
        </message>
        <message>
            <source>Nothing here is waived by {rule}.</source>
            <translation>{rule} no dispensa nada aquí.</translation>
        </message>
        <message>
            <source>Nothing in “{file}” can be decoded; it is damaged or cut off.</source>
            <translation>No se puede descodificar nada de «{file}»; está dañado o cortado.</translation>
        </message>
        <message>
            <source>Nothing is gentler than this part.</source>
            <translation>Nada es más suave que esta parte.</translation>
        </message>
        <message>
            <source>Nothing is installed before that.</source>
            <translation>Antes de eso no se instala nada.</translation>
        </message>
        <message>
            <source>Nothing is installed by looking at it.</source>
            <translation>Mirarlo no instala nada.</translation>
        </message>
        <message>
            <source>Nothing is kept here. Days on which little comes through belong here as well, and so do days without a word.</source>
            <translation>Aquí no hay nada guardado. Los días en que llega poco también caben aquí, y los días sin una palabra.</translation>
        </message>
        <message>
            <source>Nothing leaves: no note is ticked, or no part of them.</source>
            <translation>No sale nada: no hay ninguna nota marcada, o ninguna parte.</translation>
        </message>
        <message>
            <source>Nothing needed</source>
            <translation>Sin nada a mano</translation>
        </message>
        <message>
            <source>Nothing of this session was kept. A note can be written in the window.</source>
            <translation>No se guardó nada de esta sesión. En la ventana se puede escribir una nota.</translation>
        </message>
        <message>
            <source>Nothing that could be taken in.</source>
            <translation>Nada que se pueda traer.</translation>
        </message>
        <message>
            <source>Nothing that you write is kept here; paper works well. Enter goes on.</source>
            <translation>Aquí no se guarda nada de lo que escribes; el papel también sirve. Intro: seguir.</translation>
        </message>
        <message>
            <source>Nothing to think up now. It protects the notes where the disk or a copy of the file is taken, and not from somebody at this computer while you are logged in. A passphrase can be added another day.</source>
            <translation>No hay que inventar nada ahora. Protege las notas si alguien se lleva el disco o una copia del archivo, y no de alguien ante este equipo mientras tu cuenta está abierta. Otro día se puede añadir una frase secreta.</translation>
        </message>
        <message>
            <source>Nothing was changed.</source>
            <translation>No se cambió nada.</translation>
        </message>
        <message>
            <source>Nothing was kept.</source>
            <translation>No se guardó nada.</translation>
        </message>
        <message>
            <source>Nothing was missing: every note of this copy is here.</source>
            <translation>No faltaba nada: todas las notas de esta copia están aquí.</translation>
        </message>
        <message>
            <source>Nothing was put together yet that could be saved.</source>
            <translation>Aún no se ha reunido nada que se pueda guardar.</translation>
        </message>
        <message>
            <source>Nothing was written.</source>
            <translation>No se escribió nada.</translation>
        </message>
        <message>
            <source>Numbers with spaces between, and Enter; or Enter alone for none.</source>
            <translation>Números separados por espacios e Intro; o solo Intro para ninguno.</translation>
        </message>
        <message>
            <source>Numbness may be what holds somebody together, and nothing in Thaw works against it.</source>
            <translation>Que poco llegue puede ser lo que sostiene a alguien, y nada en Thaw va en contra de eso.</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>No</translation>
        </message>
        <message>
            <source>Offer another one: what comes next, another anchor, leaving something out.</source>
            <translation>Ofrece otra: qué viene después, otra ancla, dejar algo fuera.</translation>
        </message>
        <message>
            <source>Older note</source>
            <translation>Nota más antigua</translation>
        </message>
        <message>
            <source>On</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>On a day on which the notes are opened or written in, a copy of them is made, sealed as they are. Seven days stay, and one day of each of four weeks.</source>
            <translation>Los días en que se abren las notas o se escribe en ellas se hace una copia, sellada como ellas. Se quedan siete días, y un día de cada una de cuatro semanas.</translation>
        </message>
        <message>
            <source>On, one step gentler</source>
            <translation>Seguir, un paso más suave</translation>
        </message>
        <message>
            <source>Once another one is made, the code from before opens nothing.</source>
            <translation>Cuando se hace otro, el código anterior no abre nada.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Otra vez</translation>
        </message>
        <message>
            <source>Once more says the last line again.</source>
            <translation>«Otra vez» repite la última frase.</translation>
        </message>
        <message>
            <source>One dated copy, or several without a date.</source>
            <translation>Una copia con fecha, o varias sin ella.</translation>
        </message>
        <message>
            <source>One kind thing</source>
            <translation>Algo amable</translation>
        </message>
        <message>
            <source>One list, or general knowledge. Worth checking before relying on it.</source>
            <translation>Una sola lista, o conocimiento general. Conviene comprobarlo antes de confiar en ello.</translation>
        </message>
        <message>
            <source>One moment.</source>
            <translation>Un momento.</translation>
        </message>
        <message>
            <source>One moment: the key is being worked out.</source>
            <translation>Un momento: se está calculando la clave.</translation>
        </message>
        <message>
            <source>One step gentler</source>
            <translation>Un paso más suave</translation>
        </message>
        <message>
            <source>One step gentler: your anchor for 20 s, then {part}.</source>
            <translation>«Un paso más suave»: tu ancla durante 20 s, luego {part}.</translation>
        </message>
        <message>
            <source>One thing in the last two days that was a little less flat, however small. “None” completes it.</source>
            <translation>Algo de los dos últimos días que fue un poco menos plano, por pequeño que sea. «Nada» también lo completa.</translation>
        </message>
        <message>
            <source>One to begin with</source>
            <translation>Una para empezar</translation>
        </message>
        <message>
            <source>Only the keychain of this computer opens them now. If it is lost, as when the system is set up anew, so are the notes; a passphrase or a recovery code would be a second way.</source>
            <translation>Ahora solo las abre el llavero de este equipo. Si se pierde, por ejemplo al reinstalar el sistema, se pierden las notas; una frase secreta o un código de recuperación serían una segunda vía.</translation>
        </message>
        <message>
            <source>Only the passphrase opens them now. If it is lost, the notes stay closed for good; a recovery code on paper would be a second way.</source>
            <translation>Ahora solo las abre la frase secreta. Si se pierde, las notas quedan cerradas para siempre; un código de recuperación en papel sería una segunda vía.</translation>
        </message>
        <message>
            <source>Only the recovery code opens them now. If it is lost, so are the notes.</source>
            <translation>Ahora solo las abre el código de recuperación. Si se pierde, se pierden las notas.</translation>
        </message>
        <message>
            <source>Only the session’s own time counts: a pause and the quiet room stop the timer.</source>
            <translation>Solo cuenta el tiempo de la sesión: la pausa y el cuarto tranquilo detienen el temporizador.</translation>
        </message>
        <message>
            <source>Only “when” below a check-in may lead to “{target}”.</source>
            <translation>Solo un «when» bajo una pregunta breve puede llevar a «{target}».</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open a pack</source>
            <translation>Abrir un paquete</translation>
        </message>
        <message>
            <source>Open a pack…</source>
            <translation>Abrir un paquete…</translation>
        </message>
        <message>
            <source>Open the notes</source>
            <translation>Abrir las notas</translation>
        </message>
        <message>
            <source>Open with this computer’s keychain</source>
            <translation>Abrir con el llavero de este equipo</translation>
        </message>
        <message>
            <source>Opens what there is to filter by.</source>
            <translation>Abre lo que hay para filtrar.</translation>
        </message>
        <message>
            <source>Optional. It offers ways to begin, and is not kept.</source>
            <translation>Opcional. Ofrece maneras de empezar y no se guarda.</translation>
        </message>
        <message>
            <source>Or drop a file that ends in {ending} on this window.</source>
            <translation>O suelta en esta ventana un archivo que acabe en {ending}.</translation>
        </message>
        <message>
            <source>Others may read there, and on a locked screen, what plays. Without this it says “Audio”.</source>
            <translation>Otras personas pueden leer allí, y en la pantalla bloqueada, qué suena. Sin esto dice «Audio».</translation>
        </message>
        <message>
            <source>Outline</source>
            <translation>Silueta</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Salida</translation>
        </message>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Packs</source>
            <translation>Paquetes</translation>
        </message>
        <message>
            <source>Packs (*{ending})</source>
            <translation>Paquetes (*{ending})</translation>
        </message>
        <message>
            <source>Pages to print or to hand over.</source>
            <translation>Páginas para imprimir o entregar.</translation>
        </message>
        <message>
            <source>Parts of it cannot be decoded; {frames} of it sound.</source>
            <translation>Hay partes que no se pueden descodificar; suenan {frames}.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Frase secreta</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pausa</translation>
        </message>
        <message>
            <source>Pause when the screen is locked</source>
            <translation>Pausar al bloquear la pantalla</translation>
        </message>
        <message>
            <source>Paused</source>
            <translation>En pausa</translation>
        </message>
        <message>
            <source>Paused. Space goes on.</source>
            <translation>En pausa. Espacio: seguir.</translation>
        </message>
        <message>
            <source>Permission that nobody asked for is pressure.</source>
            <translation>Un permiso que nadie pidió es presión.</translation>
        </message>
        <message>
            <source>Persian</source>
            <translation>persa</translation>
        </message>
        <message>
            <source>Philippines</source>
            <translation>Filipinas</translation>
        </message>
        <message>
            <source>Pick something small. You can pull back or stop at any moment.</source>
            <translation>Elige algo pequeño. Puedes apartarte o parar en cualquier momento.</translation>
        </message>
        <message>
            <source>Places in the body</source>
            <translation>Lugares del cuerpo</translation>
        </message>
        <message>
            <source>Places in the music</source>
            <translation>Puntos de la música</translation>
        </message>
        <message>
            <source>Play a line</source>
            <translation>Oír una frase</translation>
        </message>
        <message>
            <source>Play test line</source>
            <translation>Oír frase de prueba</translation>
        </message>
        <message>
            <source>Play the test line, then set it a little quieter than conversation.</source>
            <translation>Puedes oír la frase de prueba y ponerla un poco más baja que una conversación.</translation>
        </message>
        <message>
            <source>Playing audio</source>
            <translation>Reproduciendo audio</translation>
        </message>
        <message>
            <source>Pleasant</source>
            <translation>Agradable</translation>
        </message>
        <message>
            <source>Pleasantness from</source>
            <translation>Agrado desde</translation>
        </message>
        <message>
            <source>Pleasantness that counts as low</source>
            <translation>Agrado que cuenta como bajo</translation>
        </message>
        <message>
            <source>Please don’t use it while driving or alongside machinery.</source>
            <translation>Por favor, no uses Thaw al conducir ni junto a maquinaria.</translation>
        </message>
        <message>
            <source>Poland</source>
            <translation>Polonia</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>polaco</translation>
        </message>
        <message>
            <source>Portugal</source>
            <translation>Portugal</translation>
        </message>
        <message>
            <source>Portuguese</source>
            <translation>portugués</translation>
        </message>
        <message>
            <source>Praise is a mark, and marks can be bad ones.</source>
            <translation>Un elogio es una nota, y las notas pueden ser malas.</translation>
        </message>
        <message>
            <source>Pressure to return makes a duty of it.</source>
            <translation>La presión por volver lo convierte en un deber.</translation>
        </message>
        <message>
            <source>Pull back</source>
            <translation>Apartarme</translation>
        </message>
        <message>
            <source>Pulled back</source>
            <translation>En el cuarto tranquilo</translation>
        </message>
        <message>
            <source>Pulled back · the session will not go on by itself</source>
            <translation>En el cuarto tranquilo · la sesión no sigue por sí sola</translation>
        </message>
        <message>
            <source>Put a section of the level between before it.</source>
            <translation>Pon antes una sección del nivel intermedio.</translation>
        </message>
        <message>
            <source>Put a “choose” near the beginning: an anchor, a way in, what to look at.</source>
            <translation>Pon un «choose» cerca del comienzo: un ancla, una entrada, qué mirar.</translation>
        </message>
        <message>
            <source>Put another anchor first.</source>
            <translation>Pon otra ancla en primer lugar.</translation>
        </message>
        <message>
            <source>Put it earlier, or what comes behind it longer.</source>
            <translation>Ponla antes, o haz más largo lo que sigue.</translation>
        </message>
        <message>
            <source>Put it in quotes, or rename it.</source>
            <translation>Ponlo entre comillas, o cámbiale el nombre.</translation>
        </message>
        <message>
            <source>Put the text in quotes, or write one entry per line without brackets.</source>
            <translation>Pon el texto entre comillas, o escribe una entrada por línea sin corchetes.</translation>
        </message>
        <message>
            <source>Put the whole text in quotes, or write one key per line without braces.</source>
            <translation>Pon todo el texto entre comillas, o escribe una clave por línea sin llaves.</translation>
        </message>
        <message>
            <source>Put this back</source>
            <translation>Recuperar esta</translation>
        </message>
        <message>
            <source>Put “anchor: 20 s” or a check-in before or into this section.</source>
            <translation>Pon «anchor: 20 s» o una pregunta breve antes o dentro de esta sección.</translation>
        </message>
        <message>
            <source>Put “check_in: [stirred, here]” on the way.</source>
            <translation>Pon «check_in: [stirred, here]» en el camino.</translation>
        </message>
        <message>
            <source>Quick hide</source>
            <translation>Ocultar al instante</translation>
        </message>
        <message>
            <source>Quiet room</source>
            <translation>Cuarto tranquilo</translation>
        </message>
        <message>
            <source>Rather not</source>
            <translation>Mejor no</translation>
        </message>
        <message>
            <source>Rather not with {moments}.</source>
            <translation>Mejor no con {moments}.</translation>
        </message>
        <message>
            <source>Read it instead</source>
            <translation>Leer en vez de oír</translation>
        </message>
        <message>
            <source>Record it again, a little faster.</source>
            <translation>Grábala de nuevo, un poco más rápido.</translation>
        </message>
        <message>
            <source>Record it again, more slowly.</source>
            <translation>Grábala de nuevo, más despacio.</translation>
        </message>
        <message>
            <source>Record it again; until then it is shown, and timed at reading speed.</source>
            <translation>Grábala de nuevo; hasta entonces se muestra, a ritmo de lectura.</translation>
        </message>
        <message>
            <source>Record them before others get this pack; “--script” shows what is to be read.</source>
            <translation>Grábalas antes de que otros reciban este paquete; «--script» muestra lo que hay que leer.</translation>
        </message>
        <message>
            <source>Recovery code</source>
            <translation>Código de recuperación</translation>
        </message>
        <message>
            <source>Recovery code for notes in Thaw:

{code}

It opens them where the passphrase or the keychain does not. Whoever has it can read them.
</source>
            <translation>Código de recuperación de las notas de Thaw:

{code}

Las abre cuando no lo hacen la frase secreta o el llavero. Quien lo tenga puede leerlas.
</translation>
        </message>
        <message>
            <source>Recovery code for notes.txt</source>
            <translation>Código de recuperación de las notas.txt</translation>
        </message>
        <message>
            <source>Regions of the body</source>
            <translation>Zonas del cuerpo</translation>
        </message>
        <message>
            <source>Relaxing on command backfires, and with much tension underneath it can frighten.</source>
            <translation>Relajarse por orden tiene el efecto contrario, y con mucha tensión debajo puede asustar.</translation>
        </message>
        <message>
            <source>Remember this song</source>
            <translation>Recordar esta canción</translation>
        </message>
        <message>
            <source>Remembered for this kind of session: {habit}.</source>
            <translation>Recordado para este tipo de sesión: {habit}.</translation>
        </message>
        <message>
            <source>Return, one step gentler</source>
            <translation>Volver, más suave</translation>
        </message>
        <message>
            <source>Risen by so much since the last answer, the session does the same.</source>
            <translation>Si ha subido tanto desde la última respuesta, la sesión hace lo mismo.</translation>
        </message>
        <message>
            <source>Romania</source>
            <translation>Rumanía</translation>
        </message>
        <message>
            <source>Route earlier, or leave it out.</source>
            <translation>Pon la ruta antes, o quítala.</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>ruso</translation>
        </message>
        <message>
            <source>Sadness</source>
            <translation>Tristeza</translation>
        </message>
        <message>
            <source>Save as a text file</source>
            <translation>Guardar como archivo de texto</translation>
        </message>
        <message>
            <source>Save as a text file…</source>
            <translation>Guardar como archivo de texto…</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Guardar como…</translation>
        </message>
        <message>
            <source>Save it again with the encoding UTF-8.</source>
            <translation>Guárdalo de nuevo con la codificación UTF-8.</translation>
        </message>
        <message>
            <source>Save the file again with the encoding UTF-8.</source>
            <translation>Guarda el archivo de nuevo con la codificación UTF-8.</translation>
        </message>
        <message>
            <source>Save the notes as a file</source>
            <translation>Guardar las notas como archivo</translation>
        </message>
        <message>
            <source>Saved as “{name}” in {folder}. The note itself is as it was.</source>
            <translation>Guardada como «{name}» en {folder}. La nota sigue como estaba.</translation>
        </message>
        <message>
            <source>Saved as “{name}” in {folder}. This file is not sealed: whoever can open it can read it, and deleting a note here leaves it as it is.</source>
            <translation>Guardado como «{name}» en {folder}. Este archivo no está sellado: quien pueda abrirlo puede leerlo, y borrar una nota aquí lo deja como está.</translation>
        </message>
        <message>
            <source>Say a few words in between.</source>
            <translation>Di unas palabras en medio.</translation>
        </message>
        <message>
            <source>Say it in the first lines, for example “Esc, or the wide button, stops it.”</source>
            <translation>Dilo en las primeras frases, por ejemplo: «Esc, o el botón ancho, la detiene».</translation>
        </message>
        <message>
            <source>Say so, for example “For about {length} there will be no words.”</source>
            <translation>Dilo, por ejemplo: «Durante unos {length} no habrá palabras».</translation>
        </message>
        <message>
            <source>Say what comes, how long, and that eyes and posture are free; then a choice.</source>
            <translation>Di qué viene, cuánto dura, y que los ojos y la postura son libres; luego, una elección.</translation>
        </message>
        <message>
            <source>Say “closing: true” there, or lead on to a closing.</source>
            <translation>Pon «closing: true» ahí, o lleva a un cierre.</translation>
        </message>
        <message>
            <source>Screen</source>
            <translation>Pantalla</translation>
        </message>
        <message>
            <source>Search notes</source>
            <translation>Buscar en las notas</translation>
        </message>
        <message>
            <source>Search notes…</source>
            <translation>Buscar en las notas…</translation>
        </message>
        <message>
            <source>Search sessions</source>
            <translation>Buscar sesiones</translation>
        </message>
        <message>
            <source>Search sessions…</source>
            <translation>Buscar sesiones…</translation>
        </message>
        <message>
            <source>Seat</source>
            <translation>Asiento</translation>
        </message>
        <message>
            <source>Section “{id}” is reached from level {before} and has level {level}, without a choice or check-in between.</source>
            <translation>A la sección «{id}» se llega desde el nivel {before} y tiene nivel {level}, sin elección ni pregunta breve en medio.</translation>
        </message>
        <message>
            <source>Section “{id}” is reached from level {before} and has level {level}; at most one more is possible.</source>
            <translation>A la sección «{id}» se llega desde el nivel {before} y tiene nivel {level}; es posible uno más como mucho.</translation>
        </message>
        <message>
            <source>See all</source>
            <translation>Ver todas</translation>
        </message>
        <message>
            <source>Senses</source>
            <translation>Sentidos</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Sesión</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesiones</translation>
        </message>
        <message>
            <source>Sessions that go inside</source>
            <translation>Sesiones hacia dentro</translation>
        </message>
        <message>
            <source>Sessions that go inside are meant for twice a day at most.</source>
            <translation>Las sesiones que van hacia dentro están pensadas para dos veces al día como mucho.</translation>
        </message>
        <message>
            <source>Sessions that go inside are meant for twice a day at most. Something outside or with contact is a way too.</source>
            <translation>Las sesiones que van hacia dentro están pensadas para dos veces al día como mucho. Algo de fuera o con contacto también es un camino.</translation>
        </message>
        <message>
            <source>Sessions that go inside are offered from this answer on.</source>
            <translation>Las sesiones que van hacia dentro se ofrecen desde esta respuesta.</translation>
        </message>
        <message>
            <source>Sessions that go inside are offered up to this answer.</source>
            <translation>Las sesiones que van hacia dentro se ofrecen hasta esta respuesta.</translation>
        </message>
        <message>
            <source>Sessions that somebody made and handed to you, in one file. You see what is in it before anything is installed.</source>
            <translation>Sesiones que alguien hizo y te entregó, en un solo archivo. Ves lo que contiene antes de que se instale nada.</translation>
        </message>
        <message>
            <source>Sessions with feelings are meant for after three comfortable ones with contact. One of those is a way too.</source>
            <translation>Las sesiones con emociones están pensadas para después de tres sesiones con contacto en las que hubo comodidad. Una de esas también es un camino.</translation>
        </message>
        <message>
            <source>Sessions with feelings are meant for once a day and three times a week at most, after three comfortable ones with contact.</source>
            <translation>Las sesiones con emociones están pensadas para una vez al día y tres por semana como mucho, después de tres sesiones con contacto en las que hubo comodidad.</translation>
        </message>
        <message>
            <source>Sessions with feelings are meant for once a day at most. Something gentler is a way too.</source>
            <translation>Las sesiones con emociones están pensadas para una vez al día como mucho. Algo más suave también es un camino.</translation>
        </message>
        <message>
            <source>Sessions with feelings are meant for three times a week at most. Something gentler is a way too.</source>
            <translation>Las sesiones con emociones están pensadas para tres veces por semana como mucho. Algo más suave también es un camino.</translation>
        </message>
        <message>
            <source>Sessions with feelings are offered from here on.</source>
            <translation>Las sesiones con emociones se ofrecen desde aquí.</translation>
        </message>
        <message>
            <source>Sessions with feelings are offered from this energy on.</source>
            <translation>Las sesiones con emociones se ofrecen desde esta energía.</translation>
        </message>
        <message>
            <source>Sessions with feelings are offered up to this energy.</source>
            <translation>Las sesiones con emociones se ofrecen hasta esta energía.</translation>
        </message>
        <message>
            <source>Sessions with feelings, a day</source>
            <translation>Sesiones con emociones, al día</translation>
        </message>
        <message>
            <source>Sessions with feelings, a week</source>
            <translation>Sesiones con emociones, por semana</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Several sessions this week ended with more going on than at their start. Leaving Thaw aside for a while, and talking with a doctor or a therapist, might help more than another one.</source>
            <translation>Varias sesiones de esta semana terminaron con más agitación que al empezar. Dejar Thaw a un lado por un tiempo, y hablar con profesionales de la medicina o de la terapia, quizá ayude más que otra sesión.</translation>
        </message>
        <message>
            <source>Several words that nobody would guess are stronger than one with signs.</source>
            <translation>Varias palabras que nadie adivinaría protegen más que una con signos.</translation>
        </message>
        <message>
            <source>Shame</source>
            <translation>Vergüenza</translation>
        </message>
        <message>
            <source>Short, and outside of you. Or look at all of them.</source>
            <translation>Breve, y con lo de fuera. O puedes verlas todas.</translation>
        </message>
        <message>
            <source>Shorten it, or make two sessions of it.</source>
            <translation>Acórtala, o haz dos sesiones.</translation>
        </message>
        <message>
            <source>Shoulders</source>
            <translation>Hombros</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>Mostrar todas las notas</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show more of them</source>
            <translation>Mostrar más</translation>
        </message>
        <message>
            <source>Show more sessions</source>
            <translation>Mostrar más sesiones</translation>
        </message>
        <message>
            <source>Show what is typed</source>
            <translation>Mostrar lo escrito</translation>
        </message>
        <message>
            <source>Show {what}</source>
            <translation>Mostrar {what}</translation>
        </message>
        <message>
            <source>Shows only sessions that stay with what is outside.</source>
            <translation>Muestra solo sesiones que se quedan con lo de fuera.</translation>
        </message>
        <message>
            <source>Shows what the voice says.</source>
            <translation>Muestra lo que dice la voz.</translation>
        </message>
        <message>
            <source>Signature and terms</source>
            <translation>Firma y condiciones</translation>
        </message>
        <message>
            <source>Signed with the key {key}, like the version before.</source>
            <translation>Firmado con la clave {key}, como la versión anterior.</translation>
        </message>
        <message>
            <source>Signed with the key {key}, which signed {others} too.</source>
            <translation>Firmado con la clave {key}, que también firmó {others}.</translation>
        </message>
        <message>
            <source>Signed with the key {key}, which was not seen here before. These six words can be compared with those of its author.</source>
            <translation>Firmado con la clave {key}, que no se había visto aquí. Estas seis palabras se pueden comparar con las de quien lo hizo.</translation>
        </message>
        <message>
            <source>Silence</source>
            <translation>Silencio</translation>
        </message>
        <message>
            <source>Silence is fine too. Nothing is expected.</source>
            <translation>El silencio también está bien. No se espera nada.</translation>
        </message>
        <message>
            <source>Silence. Esc brings the quiet room back.</source>
            <translation>Silencio. Esc trae de vuelta el cuarto tranquilo.</translation>
        </message>
        <message>
            <source>Silences</source>
            <translation>Silencios</translation>
        </message>
        <message>
            <source>Silences from here on: {silences}</source>
            <translation>Silencios desde aquí: {silences}</translation>
        </message>
        <message>
            <source>Silences from here on: {silences}.</source>
            <translation>Silencios desde aquí: {silences}.</translation>
        </message>
        <message>
            <source>Singapore</source>
            <translation>Singapur</translation>
        </message>
        <message>
            <source>Single-letter keys</source>
            <translation>Teclas de una letra</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Saltar</translation>
        </message>
        <message>
            <source>Skip leads to {part}.</source>
            <translation>«Saltar» lleva a {part}.</translation>
        </message>
        <message>
            <source>Skip to the sessions</source>
            <translation>Ir a las sesiones</translation>
        </message>
        <message>
            <source>Slow</source>
            <translation>Lento</translation>
        </message>
        <message>
            <source>Small ones are fine. Any of them may stay empty.</source>
            <translation>Los pequeños también valen. Cualquiera puede quedar vacío.</translation>
        </message>
        <message>
            <source>Small steps</source>
            <translation>Pasos pequeños</translation>
        </message>
        <message>
            <source>So long nobody has spoken before it is asked; over music twice as long.</source>
            <translation>Cuánto tiempo pasa sin voz antes de preguntarlo; con música, el doble.</translation>
        </message>
        <message>
            <source>So long without a key, the mouse or a touch, and nothing of them stays in the window. They are locked, too, when the screen is, and when the window is hidden.</source>
            <translation>Cuando pasa tanto tiempo sin teclas, ratón ni toques, nada de ellas queda en la ventana. También se bloquean con la pantalla y al ocultar la ventana.</translation>
        </message>
        <message>
            <source>So many sessions with contact went well before sessions with feelings are offered.</source>
            <translation>Cuántas sesiones con contacto han ido bien antes de que se ofrezcan sesiones con emociones.</translation>
        </message>
        <message>
            <source>So the copy {name} is as it was before. It can be deleted by hand, in {folder}.</source>
            <translation>Así que la copia {name} está como antes. Se puede borrar a mano, en {folder}.</translation>
        </message>
        <message>
            <source>Soft, until it is set</source>
            <translation>Suave, hasta que se ajuste</translation>
        </message>
        <message>
            <source>Somebody you trust</source>
            <translation>Alguien de confianza</translation>
        </message>
        <message>
            <source>Something I can hold</source>
            <translation>Algo que puedo sostener</translation>
        </message>
        <message>
            <source>Something I can see</source>
            <translation>Algo que puedo ver</translation>
        </message>
        <message numerus="yes">
            <source>Something for {count}</source>
            <translation>
                <numerusform>Algo para {count}</numerusform>
                <numerusform>Algo para {count}</numerusform>
            </translation>
        </message>
        <message>
            <source>Something in between</source>
            <translation>Algo entre medias</translation>
        </message>
        <message>
            <source>Something in this recovery code is mistyped.</source>
            <translation>Hay algo mal escrito en este código de recuperación.</translation>
        </message>
        <message>
            <source>Something is hidden between the last file and the directory.</source>
            <translation>Hay algo oculto entre el último archivo y el índice.</translation>
        </message>
        <message>
            <source>Something is missing or too much between these brackets.</source>
            <translation>Falta o sobra algo entre estos corchetes.</translation>
        </message>
        <message>
            <source>Something kind for the next ten minutes</source>
            <translation>Algo amable para los próximos diez minutos</translation>
        </message>
        <message>
            <source>Something or nothing may be here. Either is fine.</source>
            <translation>Puede haber algo o nada. Ambas cosas están bien.</translation>
        </message>
        <message>
            <source>Something seen</source>
            <translation>Algo visto</translation>
        </message>
        <message>
            <source>Something short with the senses might fit, upright and with open eyes.</source>
            <translation>Quizá encaje algo breve con los sentidos, en posición erguida y con los ojos abiertos.</translation>
        </message>
        <message>
            <source>Something stirred</source>
            <translation>Algo se movió</translation>
        </message>
        <message>
            <source>Something stirred at {places} of the music.</source>
            <translation>Algo se movió en la música: {places}.</translation>
        </message>
        <message>
            <source>Something that was a little higher</source>
            <translation>Algo que estuvo un poco más alto</translation>
        </message>
        <message>
            <source>Something that was a little lower</source>
            <translation>Algo que estuvo un poco más bajo</translation>
        </message>
        <message>
            <source>Something to come back to. It can be changed at any time.</source>
            <translation>Algo a lo que volver. Se puede cambiar en cualquier momento.</translation>
        </message>
        <message>
            <source>Something went wrong inside Thaw ({kind}).</source>
            <translation>Algo falló dentro de Thaw ({kind}).</translation>
        </message>
        <message>
            <source>Something went wrong inside Thaw ({kind}). It is written down in {file}.</source>
            <translation>Algo falló dentro de Thaw ({kind}). Queda escrito en {file}.</translation>
        </message>
        <message>
            <source>Sound</source>
            <translation>Sonido</translation>
        </message>
        <message>
            <source>Sound never goes more than 6 dB above it.</source>
            <translation>El sonido nunca lo supera en más de 6 dB.</translation>
        </message>
        <message>
            <source>Sound underneath</source>
            <translation>Fondo</translation>
        </message>
        <message>
            <source>Sounds</source>
            <translation>Sonidos</translation>
        </message>
        <message>
            <source>Sounds cannot be looked at: {reason}.</source>
            <translation>No se pueden mirar los sonidos: {reason}.</translation>
        </message>
        <message>
            <source>Sounds, room, contact, the date, the next small thing: take time for them.</source>
            <translation>Sonidos, habitación, contacto, la fecha, la próxima cosa pequeña: dales tiempo.</translation>
        </message>
        <message>
            <source>South Africa</source>
            <translation>Sudáfrica</translation>
        </message>
        <message>
            <source>South Korea</source>
            <translation>Corea del Sur</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espacio</translation>
        </message>
        <message>
            <source>Spain</source>
            <translation>España</translation>
        </message>
        <message>
            <source>Spanish</source>
            <translation>español</translation>
        </message>
        <message>
            <source>Stay without sound</source>
            <translation>Seguir sin sonido</translation>
        </message>
        <message>
            <source>Staying with what is outside and with contact is one way today; the whole session is another.</source>
            <translation>Quedarse con lo de fuera y con el contacto es un camino hoy; la sesión entera es otro.</translation>
        </message>
        <message>
            <source>Step {step} of 4, each can be skipped</source>
            <translation>Paso {step} de 4; cada uno se puede saltar</translation>
        </message>
        <message>
            <source>Still far away after so long outside, “Stop for today” comes first.</source>
            <translation>Si tras tanto tiempo con lo de fuera aún hay lejanía, «Parar por hoy» va primero.</translation>
        </message>
        <message>
            <source>Still here?</source>
            <translation>¿Sigues aquí?</translation>
        </message>
        <message>
            <source>Still here? 1 says yes, 2 says I’m far away. Neither is fine too.</source>
            <translation>¿Sigues aquí? 1 dice «sí», 2 dice «estoy lejos». No responder también está bien.</translation>
        </message>
        <message>
            <source>Still here? One of these, or neither:</source>
            <translation>¿Sigues aquí? Una de estas, o ninguna:</translation>
        </message>
        <message>
            <source>Stirred: a calm ending up to</source>
            <translation>Agitación: final en calma hasta</translation>
        </message>
        <message>
            <source>Stirred: a longer closing after a rise of</source>
            <translation>Agitación: cierre más largo tras subir</translation>
        </message>
        <message>
            <source>Stirred: a longer closing from</source>
            <translation>Agitación: cierre más largo desde</translation>
        </message>
        <message>
            <source>Stirred: a rise since the last answer</source>
            <translation>Agitación: subida desde la última respuesta</translation>
        </message>
        <message>
            <source>Stirred: a rise since the start</source>
            <translation>Agitación: subida desde el inicio</translation>
        </message>
        <message>
            <source>Stirred: calm up to</source>
            <translation>Agitación: calma hasta</translation>
        </message>
        <message>
            <source>Stirred: five minutes outside from</source>
            <translation>Agitación: cinco minutos fuera desde</translation>
        </message>
        <message>
            <source>Stirred: going inside up to</source>
            <translation>Agitación: ir hacia dentro hasta</translation>
        </message>
        <message>
            <source>Stirred: the quiet room first from</source>
            <translation>Agitación: primero el cuarto tranquilo desde</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Parar</translation>
        </message>
        <message>
            <source>Stop for today</source>
            <translation>Parar por hoy</translation>
        </message>
        <message>
            <source>Stop for today after grounding</source>
            <translation>Parar por hoy tras el anclaje</translation>
        </message>
        <message>
            <source>Stop for today after pulling back</source>
            <translation>Parar por hoy tras apartarse</translation>
        </message>
        <message>
            <source>Stop the test line</source>
            <translation>Parar la frase</translation>
        </message>
        <message>
            <source>Stop timer</source>
            <translation>Temporizador</translation>
        </message>
        <message>
            <source>Stop using the keychain</source>
            <translation>Dejar de usar el llavero</translation>
        </message>
        <message>
            <source>Stopping here is complete. Half a minute of coming back is there, if you like: sounds, the room, feet, the date, one small next thing.</source>
            <translation>Parar aquí es un final completo. Si quieres, hay medio minuto de regreso: sonidos, la habitación, los pies, la fecha, una próxima cosa pequeña.</translation>
        </message>
        <message>
            <source>Strong feelings can come up, sometimes later. You can stop at any moment with Esc.</source>
            <translation>Pueden surgir emociones fuertes, a veces más tarde. Puedes parar en cualquier momento con Esc.</translation>
        </message>
        <message>
            <source>Support</source>
            <translation>Apoyo</translation>
        </message>
        <message>
            <source>Support options</source>
            <translation>Opciones de apoyo</translation>
        </message>
        <message>
            <source>Surface</source>
            <translation>Superficie</translation>
        </message>
        <message>
            <source>Sweden</source>
            <translation>Suecia</translation>
        </message>
        <message>
            <source>Swedish</source>
            <translation>sueco</translation>
        </message>
        <message>
            <source>Switzerland</source>
            <translation>Suiza</translation>
        </message>
        <message>
            <source>Take a longer piece of it.</source>
            <translation>Toma un trozo más largo.</translation>
        </message>
        <message>
            <source>Take an option that is named after an anchor, sets one, leaves a region out or goes to a section of level 1.</source>
            <translation>Toma una opción que lleve el nombre de un ancla, fije una, deje fuera una zona o vaya a una sección de nivel 1.</translation>
        </message>
        <message>
            <source>Take back the last one</source>
            <translation>Quitar la última</translation>
        </message>
        <message numerus="yes">
            <source>Take in {count} notes</source>
            <translation>
                <numerusform>Traer {count} nota</numerusform>
                <numerusform>Traer {count} notas</numerusform>
            </translation>
        </message>
        <message>
            <source>Take it away</source>
            <translation>Quitarlo</translation>
        </message>
        <message>
            <source>Take it away again</source>
            <translation>Quitarlo</translation>
        </message>
        <message>
            <source>Take notes out</source>
            <translation>Sacar notas</translation>
        </message>
        <message>
            <source>Take notes out…</source>
            <translation>Sacar notas…</translation>
        </message>
        <message>
            <source>Take the code away</source>
            <translation>Quitar el código</translation>
        </message>
        <message>
            <source>Take the sounds around, an object or something in sight.</source>
            <translation>Toma los sonidos de alrededor, un objeto o algo a la vista.</translation>
        </message>
        <message>
            <source>Take this note out…</source>
            <translation>Sacar esta nota…</translation>
        </message>
        <message>
            <source>Take {pack} away</source>
            <translation>Quitar {pack}</translation>
        </message>
        <message>
            <source>Taking it away leaves everything else as you have set it.</source>
            <translation>Quitarlo deja todo lo demás como lo has ajustado.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Text</source>
            <comment>a program that edits it</comment>
            <translation>Texto</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texto (*.txt)</translation>
        </message>
        <message>
            <source>Text (Markdown)</source>
            <translation>Texto (Markdown)</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>Tamaño del texto</translation>
        </message>
        <message>
            <source>That is not remembered: {reason}</source>
            <translation>Eso no se recuerda: {reason}</translation>
        </message>
        <message>
            <source>That takes a number from {first} to {last}.</source>
            <translation>Eso pide un número del {first} al {last}.</translation>
        </message>
        <message>
            <source>That takes two numbers from {first} to {last}.</source>
            <translation>Eso pide dos números del {first} al {last}.</translation>
        </message>
        <message>
            <source>That time goes to your anchor instead.</source>
            <translation>Ese tiempo es para tu ancla.</translation>
        </message>
        <message>
            <source>That time goes to your anchor.</source>
            <translation>Ese tiempo es para tu ancla.</translation>
        </message>
        <message>
            <source>That was it. Esc does the same throughout a session, and so does the wide button.</source>
            <translation>Eso era. Esc hace lo mismo durante toda la sesión, y el botón ancho también.</translation>
        </message>
        <message>
            <source>Thaw calls nobody and tells nobody. The numbers are here to read, on this computer, without the internet.</source>
            <translation>Thaw no llama ni avisa a nadie. Los números están aquí para leerlos, en este equipo, sin internet.</translation>
        </message>
        <message>
            <source>Thaw could not be started a second time to do this.</source>
            <translation>No se pudo iniciar Thaw otra vez para hacer esto.</translation>
        </message>
        <message>
            <source>Thaw is not running, so there is nothing to pull back from.</source>
            <translation>Thaw no está en marcha, así que no hay de qué apartarse.</translation>
        </message>
        <message>
            <source>Thaw is open already and does not answer. “thaw pull-back” may still reach its sound.</source>
            <translation>Thaw ya está abierto y no responde. «thaw pull-back» quizá aún llegue a su sonido.</translation>
        </message>
        <message>
            <source>Thaw plays guided listening for noticing and rest. It isn’t medical care, therapy or crisis help.</source>
            <translation>Thaw ofrece escucha guiada para notar y descansar. No es atención médica, ni terapia, ni ayuda en una crisis.</translation>
        </message>
        <message>
            <source>Thaw plays most kinds of music that a computer can hold, and the sound of a video.</source>
            <translation>Thaw reproduce casi cualquier formato de música, y el sonido de un vídeo.</translation>
        </message>
        <message>
            <source>Thaw plays wav, flac, ogg, opus, mp3 and m4a.</source>
            <translation>Thaw reproduce wav, flac, ogg, opus, mp3 y m4a.</translation>
        </message>
        <message>
            <source>Thaw’s own fonts cannot be read, so those of the system stand in. Installing Thaw again brings them back.</source>
            <translation>No se pueden leer las letras propias de Thaw, así que se usan las del sistema. Instalar Thaw de nuevo las trae de vuelta.</translation>
        </message>
        <message>
            <source>The arrow down leads to what was found.</source>
            <translation>La flecha abajo lleva a lo encontrado.</translation>
        </message>
        <message>
            <source>The beginnings of sentences do not rise.</source>
            <translation>Los comienzos de las frases no van en aumento.</translation>
        </message>
        <message>
            <source>The book of notes and its second one could not be read in full. They were made anew from what could still be read and from the copies. What was written after the last copy may be missing.</source>
            <translation>El libro de notas y su segundo ejemplar no se pudieron leer enteros. Se rehicieron con lo que aún se podía leer y con las copias. Puede faltar lo que se escribió después de la última copia.</translation>
        </message>
        <message>
            <source>The change is kept.</source>
            <translation>El cambio está guardado.</translation>
        </message>
        <message>
            <source>The code is saved as “{name}” in {folder}.</source>
            <translation>El código está guardado como «{name}» en {folder}.</translation>
        </message>
        <message>
            <source>The colours of the window.</source>
            <translation>Los colores de la ventana.</translation>
        </message>
        <message>
            <source>The computer moved the sound away from “{device}”.</source>
            <translation>El equipo pasó el sonido de «{device}» a otro dispositivo.</translation>
        </message>
        <message>
            <source>The computer now uses another sound device.</source>
            <translation>El equipo usa ahora otro dispositivo de sonido.</translation>
        </message>
        <message>
            <source>The computer's sound service stopped.</source>
            <translation>El servicio de sonido del equipo se detuvo.</translation>
        </message>
        <message>
            <source>The copy we saw had no date. It may have changed.</source>
            <translation>La copia que vimos no tenía fecha. Puede haber cambiado.</translation>
        </message>
        <message>
            <source>The directory of this zip is damaged.</source>
            <translation>El índice de este zip está dañado.</translation>
        </message>
        <message>
            <source>The disk of {folder} knows no locks, as happens with network folders: two programs could write at once and spoil the notes. Notes are kept in a folder on a disk of this computer.</source>
            <translation>El disco de {folder} no admite bloqueos, como ocurre con carpetas de red: dos programas podrían escribir a la vez y estropear las notas. Las notas se guardan en una carpeta de un disco de este equipo.</translation>
        </message>
        <message>
            <source>The end of this file does not say plainly where its directory is.</source>
            <translation>El final de este archivo no dice con claridad dónde está su índice.</translation>
        </message>
        <message>
            <source>The file already ended before this line.</source>
            <translation>El archivo ya terminó antes de esta línea.</translation>
        </message>
        <message>
            <source>The file is not sealed: whoever can open it can read it.</source>
            <translation>El archivo no está sellado: quien pueda abrirlo puede leerlo.</translation>
        </message>
        <message>
            <source>The file stays where it is. It is not sealed.</source>
            <translation>El archivo se queda donde está. No está sellado.</translation>
        </message>
        <message>
            <source>The file was changed since you looked at it, so nothing was installed. This is what it is now.</source>
            <translation>El archivo cambió desde que lo miraste, así que no se instaló nada. Esto es lo que es ahora.</translation>
        </message>
        <message>
            <source>The file “{file}” is empty.</source>
            <translation>El archivo «{file}» está vacío.</translation>
        </message>
        <message>
            <source>The file “{name}” is empty.</source>
            <translation>El archivo «{name}» está vacío.</translation>
        </message>
        <message>
            <source>The first anchor is the default, and breath never is.</source>
            <translation>La primera ancla es la predeterminada, y la respiración nunca lo es.</translation>
        </message>
        <message>
            <source>The folder {folder}/ holds pictures: {pictures}; with small letters.</source>
            <translation>La carpeta {folder}/ contiene imágenes: {pictures}; en minúsculas.</translation>
        </message>
        <message>
            <source>The folder {folder}/ holds recordings, like {folder}/en/june/voice.yaml and {folder}/en/june/a.opus; with small letters.</source>
            <translation>La carpeta {folder}/ contiene grabaciones, como {folder}/en/june/voice.yaml y {folder}/en/june/a.opus; en minúsculas.</translation>
        </message>
        <message>
            <source>The folder {folder}/ holds sessions, like {folder}/soft-evening.yaml; with small letters.</source>
            <translation>La carpeta {folder}/ contiene sesiones, como {folder}/soft-evening.yaml; en minúsculas.</translation>
        </message>
        <message>
            <source>The folder {folder}/ holds sounds: {sounds}; with small letters.</source>
            <translation>La carpeta {folder}/ contiene sonidos: {sounds}; en minúsculas.</translation>
        </message>
        <message>
            <source>The folder “{folder}” that comes with Thaw is missing. Installing Thaw again helps.</source>
            <translation>Falta la carpeta «{folder}» que viene con Thaw. Instalar Thaw de nuevo ayuda.</translation>
        </message>
        <message>
            <source>The id is “{id}”, but the file is named {file}.</source>
            <translation>El id es «{id}», pero el archivo se llama {file}.</translation>
        </message>
        <message>
            <source>The id is “{id}”, but the folder is named {folder}.</source>
            <translation>El id es «{id}», pero la carpeta se llama {folder}.</translation>
        </message>
        <message>
            <source>The id “{id}” is given twice, first in line {line}.</source>
            <translation>El id «{id}» está dos veces; la primera, en la línea {line}.</translation>
        </message>
        <message>
            <source>The index of the sessions cannot be read.</source>
            <translation>No se puede leer el índice de las sesiones.</translation>
        </message>
        <message>
            <source>The key in the keychain is not the one of these notes.</source>
            <translation>La clave del llavero no es la de estas notas.</translation>
        </message>
        <message>
            <source>The key that notes are sealed with is damaged.</source>
            <translation>La clave con que se sellan las notas está dañada.</translation>
        </message>
        <message>
            <source>The key “{first}” comes first in its file.</source>
            <translation>La clave «{first}» va primero en su archivo.</translation>
        </message>
        <message>
            <source>The keychain answered with a fault of its own. Another try may help.</source>
            <translation>El llavero respondió con un fallo propio. Quizá ayude otro intento.</translation>
        </message>
        <message>
            <source>The keychain did not answer in time. It may be waiting for an answer in a window of its own.</source>
            <translation>El llavero no respondió a tiempo. Quizá espera una respuesta en una ventana suya.</translation>
        </message>
        <message>
            <source>The keychain did not keep the key.</source>
            <translation>El llavero no guardó la clave.</translation>
        </message>
        <message>
            <source>The keychain has no key for these notes. It may be another keychain than the one that was used before.</source>
            <translation>El llavero no tiene clave para estas notas. Quizá no sea el mismo que se usó antes.</translation>
        </message>
        <message>
            <source>The keychain is locked. Once it is unlocked, it can answer.</source>
            <translation>El llavero está bloqueado. Cuando se desbloquee podrá responder.</translation>
        </message>
        <message>
            <source>The keychain of this computer</source>
            <translation>El llavero de este equipo</translation>
        </message>
        <message>
            <source>The keychain of this computer opens the notes no longer.</source>
            <translation>El llavero de este equipo ya no abre las notas.</translation>
        </message>
        <message>
            <source>The keychain of this computer opens the notes now, too.</source>
            <translation>Ahora el llavero de este equipo también abre las notas.</translation>
        </message>
        <message>
            <source>The keychain opens the notes, too.</source>
            <translation>El llavero también abre las notas.</translation>
        </message>
        <message>
            <source>The language of the window and the terminal, from the next start on. Sessions are in the language that they were made in.</source>
            <translation>El idioma de la ventana y de la terminal, desde el próximo inicio. Las sesiones están en el idioma en que se hicieron.</translation>
        </message>
        <message>
            <source>The last mark is taken back.</source>
            <translation>Se quitó la última marca.</translation>
        </message>
        <message>
            <source>The letters that stand on the controls, comma and full stop act in a session. Esc and Space always do.</source>
            <translation>En una sesión actúan las letras que están en los controles, la coma y el punto. Esc y Espacio actúan siempre.</translation>
        </message>
        <message>
            <source>The line before these {length} without words does not announce them.</source>
            <translation>La frase anterior a estos {length} sin palabras no los anuncia.</translation>
        </message>
        <message>
            <source>The list of installed packs, {file}, is damaged and left as it is. Without it, packs can be installed anew.</source>
            <translation>La lista de paquetes instalados, {file}, está dañada y se deja como está. Sin ella, los paquetes se pueden instalar de nuevo.</translation>
        </message>
        <message>
            <source>The name “{name}” is given twice in this section.</source>
            <translation>El nombre «{name}» está dos veces en esta sección.</translation>
        </message>
        <message>
            <source>The next session of this kind begins with what you set here, but for the timer and the volume.</source>
            <translation>La próxima sesión de este tipo empieza con lo que ajustes aquí, salvo el temporizador y el volumen.</translation>
        </message>
        <message>
            <source>The note goes from the book and from its copies here, with its earlier versions. Copies that somebody made elsewhere stay. Pressing again deletes it; Esc keeps it.</source>
            <translation>La nota desaparece del libro y de sus copias aquí, con sus versiones anteriores. Las copias que alguien haya hecho en otro lugar se quedan. Pulsar de nuevo la borra; Esc la conserva.</translation>
        </message>
        <message>
            <source>The note is deleted.</source>
            <translation>La nota está borrada.</translation>
        </message>
        <message>
            <source>The note is kept.</source>
            <translation>La nota está guardada.</translation>
        </message>
        <message>
            <source>The note stays as it was.</source>
            <translation>La nota queda como estaba.</translation>
        </message>
        <message>
            <source>The note was kept a moment before “Keep nothing” was pressed. It is among the notes, where it can be deleted.</source>
            <translation>La nota se guardó un momento antes de pulsar «No guardar nada». Está entre las notas, donde se puede borrar.</translation>
        </message>
        <message>
            <source>The notes are being looked for.</source>
            <translation>Se están buscando las notas.</translation>
        </message>
        <message>
            <source>The notes are locked. Open them first.</source>
            <translation>Las notas están bloqueadas. Primero hay que abrirlas.</translation>
        </message>
        <message>
            <source>The notes are locked. Something new can be written all the same: it is sealed as it is kept.</source>
            <translation>Las notas están bloqueadas. Aun así se puede escribir algo nuevo: se sella al guardarlo.</translation>
        </message>
        <message>
            <source>The notes are sealed: without one of these ways nobody can read them. There is no other way in, not for you and not for those who make Thaw.</source>
            <translation>Las notas están selladas: sin una de estas vías nadie puede leerlas. No hay otra entrada, ni para ti ni para quienes hacen Thaw.</translation>
        </message>
        <message>
            <source>The notes cannot be opened now. The copies of them are still here.</source>
            <translation>Las notas no se pueden abrir ahora. Sus copias siguen aquí.</translation>
        </message>
        <message>
            <source>The notes have no key yet, so nothing can be kept. Choose first how they are opened.</source>
            <translation>Las notas aún no tienen clave, así que no se puede guardar nada. Primero se elige cómo se abren.</translation>
        </message>
        <message>
            <source>The notes in {folder} are damaged, and there is no copy that could be read. Nothing was changed.</source>
            <translation>Las notas de {folder} están dañadas, y no hay ninguna copia que se pueda leer. No se cambió nada.</translation>
        </message>
        <message>
            <source>The notes in {folder} may only be read here: nothing can be kept.</source>
            <translation>Aquí las notas de {folder} solo se pueden leer: no se puede guardar nada.</translation>
        </message>
        <message>
            <source>The numbers behind what is offered before, during and after a session. They only offer: each session stays open to you. Answers are counted where you gave them.</source>
            <translation>Los números detrás de lo que se ofrece antes, durante y después de una sesión. Solo ofrecen: cada sesión sigue abierta para ti. Cuentan las respuestas que diste.</translation>
        </message>
        <message>
            <source>The numbers of each country stand below.</source>
            <translation>Los números de cada país están abajo.</translation>
        </message>
        <message>
            <source>The outline has no part “{body}”, so nothing is lit.</source>
            <translation>La silueta no tiene la parte «{body}», así que no se ilumina nada.</translation>
        </message>
        <message>
            <source>The page is dark. Any key brings it back.</source>
            <translation>La página está a oscuras. Cualquier tecla la trae de vuelta.</translation>
        </message>
        <message>
            <source>The page with people to call is missing or damaged. The local emergency number and findahelpline.com are there all the same. Installing Thaw again helps.</source>
            <translation>La página con personas a quienes llamar falta o está dañada. El número de emergencias local y findahelpline.com siguen ahí. Instalar Thaw de nuevo ayuda.</translation>
        </message>
        <message>
            <source>The pages are being made.</source>
            <translation>Se están haciendo las páginas.</translation>
        </message>
        <message>
            <source>The part that is heard</source>
            <translation>La parte que se oye</translation>
        </message>
        <message>
            <source>The picture {file} is missing. It was left out.</source>
            <translation>Falta la imagen {file}. Se dejó fuera.</translation>
        </message>
        <message>
            <source>The picture {name} is broken. It was left out.</source>
            <translation>La imagen {name} está rota. Se dejó fuera.</translation>
        </message>
        <message>
            <source>The picture {name} is missing. It was left out.</source>
            <translation>Falta la imagen {name}. Se dejó fuera.</translation>
        </message>
        <message>
            <source>The picture {name} is neither a PNG nor a JPEG. It was left out.</source>
            <translation>La imagen {name} no es ni PNG ni JPEG. Se dejó fuera.</translation>
        </message>
        <message>
            <source>The picture {name} is too large. It was left out.</source>
            <translation>La imagen {name} es demasiado grande. Se dejó fuera.</translation>
        </message>
        <message>
            <source>The place in the notes’ file that the keychain opens is damaged. Another way to open them, or a copy of them, may still work.</source>
            <translation>El lugar del archivo de las notas que abre el llavero está dañado. Quizá aún sirva otra vía para abrirlas, o una copia.</translation>
        </message>
        <message>
            <source>The place in the notes’ file that the passphrase opens is damaged, so no passphrase opens it. Another way to open them, or a copy of them, may still work.</source>
            <translation>El lugar del archivo de las notas que abre la frase secreta está dañado, así que ninguna frase lo abre. Quizá aún sirva otra vía para abrirlas, o una copia.</translation>
        </message>
        <message>
            <source>The place in the notes’ file that the recovery code opens is damaged, so no code opens it. Another way to open them, or a copy of them, may still work.</source>
            <translation>El lugar del archivo de las notas que abre el código de recuperación está dañado, así que ningún código lo abre. Quizá aún sirva otra vía para abrirlas, o una copia.</translation>
        </message>
        <message>
            <source>The quiet room again.</source>
            <translation>De nuevo el cuarto tranquilo.</translation>
        </message>
        <message>
            <source>The quiet room could come first, with a clear voice, open eyes and things to name. Something outside, with no scan and no images, is a way too.</source>
            <translation>Primero podría venir el cuarto tranquilo, con una voz clara, ojos abiertos y cosas que nombrar. Algo de fuera, sin recorrer el cuerpo y sin imágenes, también es un camino.</translation>
        </message>
        <message>
            <source>The quiet room could come first, with little sound and few words. Support has people to talk to, and leaving it for today is a way too.</source>
            <translation>Primero podría venir el cuarto tranquilo, con poco sonido y pocas palabras. En Apoyo hay personas con quienes hablar, y dejarlo por hoy también es un camino.</translation>
        </message>
        <message>
            <source>The quiet room first</source>
            <translation>Primero el cuarto tranquilo</translation>
        </message>
        <message>
            <source>The quiet room is on, and it can stay on.</source>
            <translation>El cuarto tranquilo está abierto, y puede seguir así.</translation>
        </message>
        <message>
            <source>The quote that opens here is never closed.</source>
            <translation>La comilla que se abre aquí no se cierra nunca.</translation>
        </message>
        <message>
            <source>The recovery code</source>
            <translation>El código de recuperación</translation>
        </message>
        <message>
            <source>The recovery code opens the notes no longer.</source>
            <translation>El código de recuperación ya no abre las notas.</translation>
        </message>
        <message>
            <source>The rules for what is offered before a session are missing or damaged, so nothing is offered. Installing Thaw again helps.</source>
            <translation>Las reglas de lo que se ofrece antes de una sesión faltan o están dañadas, así que no se ofrece nada. Instalar Thaw de nuevo ayuda.</translation>
        </message>
        <message>
            <source>The same after a rise of so much since the start.</source>
            <translation>Lo mismo tras una subida así desde el inicio.</translation>
        </message>
        <message>
            <source>The same once more</source>
            <translation>La misma otra vez</translation>
        </message>
        <message>
            <source>The same where “How here?” fell by so much since the start.</source>
            <translation>Lo mismo si la presencia bajó tanto desde el inicio.</translation>
        </message>
        <message>
            <source>The sections of group “{group}” do not stand next to each other.</source>
            <translation>Las secciones del grupo «{group}» no están seguidas.</translation>
        </message>
        <message>
            <source>The session can end with “{id}”, which is no closing.</source>
            <translation>La sesión puede terminar en «{id}», que no es un cierre.</translation>
        </message>
        <message>
            <source>The session has stopped. This is a quiet room.</source>
            <translation>La sesión se ha detenido. Este es un cuarto tranquilo.</translation>
        </message>
        <message>
            <source>The session is over.</source>
            <translation>La sesión ha terminado.</translation>
        </message>
        <message>
            <source>The sessions are being looked through. They will be here in a moment.</source>
            <translation>Se están repasando las sesiones. Estarán aquí en un momento.</translation>
        </message>
        <message>
            <source>The setting {key} {wrong}.</source>
            <translation>El ajuste {key} {wrong}.</translation>
        </message>
        <message>
            <source>The settings could not be understood. They are set aside as {aside}, and the usual ones are used.</source>
            <translation>No se entendieron los ajustes. Quedan apartados como {aside} y se usan los habituales.</translation>
        </message>
        <message>
            <source>The settings could not be understood. They are set aside as {aside}, and what is set now is written anew.</source>
            <translation>No se entendieron los ajustes. Quedan apartados como {aside} y lo que se ajusta ahora se escribe de nuevo.</translation>
        </message>
        <message>
            <source>The settings in {path} belong to a newer Thaw and stay as they are. What you set holds for this time only.</source>
            <translation>Los ajustes de {path} son de un Thaw más nuevo y se quedan como están. Lo que ajustes vale solo por esta vez.</translation>
        </message>
        <message>
            <source>The settings in {path} cannot be read: {reason}. The usual ones are used, and what you set holds for this time only.</source>
            <translation>No se pueden leer los ajustes de {path}: {reason}. Se usan los habituales, y lo que ajustes vale solo por esta vez.</translation>
        </message>
        <message>
            <source>The settings in {path} cannot be understood and are left as they are. The usual ones are used, and what you set holds for this time only.</source>
            <translation>No se entienden los ajustes de {path} y se dejan como están. Se usan los habituales, y lo que ajustes vale solo por esta vez.</translation>
        </message>
        <message>
            <source>The song cannot be made ready: {reason}.</source>
            <translation>No se puede preparar la canción: {reason}.</translation>
        </message>
        <message>
            <source>The song that was made ready is no longer there. It can be picked anew.</source>
            <translation>La canción que se preparó ya no está. Se puede elegir de nuevo.</translation>
        </message>
        <message>
            <source>The sound cannot be started: {reason}.</source>
            <translation>No se puede iniciar el sonido: {reason}.</translation>
        </message>
        <message>
            <source>The sound device does not answer.</source>
            <translation>El dispositivo de sonido no responde.</translation>
        </message>
        <message>
            <source>The sound device does not let go of its last sound.</source>
            <translation>El dispositivo de sonido no suelta su último sonido.</translation>
        </message>
        <message>
            <source>The sound fades away by itself; Esc brings it back. Your eyes can be open; you can move.</source>
            <translation>El sonido se desvanece solo; Esc lo trae de vuelta. Puedes tener los ojos abiertos; puedes moverte.</translation>
        </message>
        <message>
            <source>The sound is back, with room tone. Nothing goes on by itself.</source>
            <translation>El sonido ha vuelto, con tono de sala. Nada sigue por sí solo.</translation>
        </message>
        <message>
            <source>The sound stopped by a fault. It is being started again, with room tone first.</source>
            <translation>El sonido se detuvo por un fallo. Se inicia de nuevo, primero con tono de sala.</translation>
        </message>
        <message>
            <source>The sound stopped several times within a minute, so it is not started again. “thaw doctor” may say why; the session can still be read.</source>
            <translation>El sonido se detuvo varias veces en un minuto, así que no se inicia de nuevo. «thaw doctor» quizá diga por qué; la sesión aún se puede leer.</translation>
        </message>
        <message>
            <source>The sound {file} is missing. It was left silent.</source>
            <translation>Falta el sonido {file}. Queda en silencio.</translation>
        </message>
        <message>
            <source>The sounds around me</source>
            <translation>Los sonidos a mi alrededor</translation>
        </message>
        <message>
            <source>The sounds behind this one were not looked at; these are enough.</source>
            <translation>Los sonidos que siguen a este no se miraron; con estos basta.</translation>
        </message>
        <message>
            <source>The sounds of this pack play for far longer than sounds of their size do.</source>
            <translation>Los sonidos de este paquete duran mucho más de lo que duran sonidos de su tamaño.</translation>
        </message>
        <message>
            <source>The system has “{device}” now.</source>
            <translation>El sistema tiene ahora «{device}».</translation>
        </message>
        <message>
            <source>The system keeps a key and hands it out while you are signed in, so nothing has to be typed. That protects from somebody who has only the disk. It does not protect from somebody who sits at this computer while you are signed in, or from other programs that you run. If the keychain is lost, this way is lost with it.</source>
            <translation>El sistema guarda una clave y la entrega mientras tu cuenta está abierta, así que no hay que escribir nada. Eso protege de alguien que solo tenga el disco. No protege de alguien que esté ante este equipo mientras tu cuenta está abierta, ni de otros programas que uses. Si se pierde el llavero, esta vía se pierde con él.</translation>
        </message>
        <message>
            <source>The text file is saved.</source>
            <translation>El archivo de texto está guardado.</translation>
        </message>
        <message>
            <source>The text of this session is not there yet. It will be in a moment.</source>
            <translation>El texto de esta sesión aún no está. Llegará en un momento.</translation>
        </message>
        <message>
            <source>The thought, in its own words</source>
            <translation>El pensamiento, en sus propias palabras</translation>
        </message>
        <message>
            <source>The two are not the same yet.</source>
            <translation>Las dos aún no son iguales.</translation>
        </message>
        <message>
            <source>The value already ended before “{text}”.</source>
            <translation>El valor ya terminó antes de «{text}».</translation>
        </message>
        <message>
            <source>The voice “{name}” has not recorded this line.</source>
            <translation>La voz «{name}» no ha grabado esta frase.</translation>
        </message>
        <message>
            <source>The voice “{name}” has recorded nothing of this.</source>
            <translation>La voz «{name}» no ha grabado nada de esto.</translation>
        </message>
        <message>
            <source>The voice “{name}” has recorded this line in other words.</source>
            <translation>La voz «{name}» ha grabado esta frase con otras palabras.</translation>
        </message>
        <message>
            <source>The voice “{name}” speaks this line at {rate} words a minute; {low} to {high} are kinder.</source>
            <translation>La voz «{name}» dice esta frase a {rate} palabras por minuto; de {low} a {high} es más amable.</translation>
        </message>
        <message>
            <source>The wording “else” is missing: it is spoken for every other anchor.</source>
            <translation>Falta la redacción «else»: se dice para cualquier otra ancla.</translation>
        </message>
        <message>
            <source>There are more than {most} problems; what is behind was not looked at.</source>
            <translation>Hay más de {most} problemas; lo que sigue no se miró.</translation>
        </message>
        <message>
            <source>There are no notes in {folder}.</source>
            <translation>No hay notas en {folder}.</translation>
        </message>
        <message>
            <source>There are none.</source>
            <translation>No hay.</translation>
        </message>
        <message>
            <source>There are notes already, and they have their key.</source>
            <translation>Ya hay notas, y tienen su clave.</translation>
        </message>
        <message>
            <source>There are notes in {folder} already.</source>
            <translation>Ya hay notas en {folder}.</translation>
        </message>
        <message>
            <source>There are others, too. “Copies…” shows what can be brought back.</source>
            <translation>Hay otras más. «Copias…» muestra lo que se puede recuperar.</translation>
        </message>
        <message>
            <source>There is no anchor “{anchor}”.</source>
            <translation>No hay ningún ancla «{anchor}».</translation>
        </message>
        <message>
            <source>There is no copy yet.</source>
            <translation>Aún no hay ninguna copia.</translation>
        </message>
        <message>
            <source>There is no copy {name} any more.</source>
            <translation>Ya no existe la copia {name}.</translation>
        </message>
        <message>
            <source>There is no file {file}.</source>
            <translation>No existe el archivo {file}.</translation>
        </message>
        <message>
            <source>There is no file {path}.</source>
            <translation>No existe el archivo {path}.</translation>
        </message>
        <message>
            <source>There is no file “{file}” beside this one.</source>
            <translation>No hay ningún archivo «{file}» junto a este.</translation>
        </message>
        <message>
            <source>There is no file “{file}” in {folder}.</source>
            <translation>No hay ningún archivo «{file}» en {folder}.</translation>
        </message>
        <message>
            <source>There is no folder {folder}.</source>
            <translation>No existe la carpeta {folder}.</translation>
        </message>
        <message>
            <source>There is no group “{group}”.</source>
            <translation>No hay ningún grupo «{group}».</translation>
        </message>
        <message>
            <source>There is no keychain on this computer that Thaw can use.</source>
            <translation>En este equipo no hay un llavero que Thaw pueda usar.</translation>
        </message>
        <message>
            <source>There is no place where the song can be made ready: {reason}.</source>
            <translation>No hay lugar donde preparar la canción: {reason}.</translation>
        </message>
        <message>
            <source>There is no screen to open a window on. “thaw play” plays in the terminal instead.</source>
            <translation>No hay pantalla donde abrir una ventana. «thaw play» reproduce en la terminal.</translation>
        </message>
        <message>
            <source>There is no screen, so this is the terminal player.</source>
            <translation>No hay pantalla, así que este es el reproductor de la terminal.</translation>
        </message>
        <message>
            <source>There is no section “{target}”.</source>
            <translation>No hay ninguna sección «{target}».</translation>
        </message>
        <message>
            <source>There is no session “{name}”.</source>
            <translation>No hay ninguna sesión «{name}».</translation>
        </message>
        <message>
            <source>There is no session “{name}”. Did you mean {near}?</source>
            <translation>No hay ninguna sesión «{name}». ¿Querías decir {near}?</translation>
        </message>
        <message>
            <source>There is no session “{name}”. “thaw play” lists the sessions there are.</source>
            <translation>No hay ninguna sesión «{name}». «thaw play» muestra las que hay.</translation>
        </message>
        <message>
            <source>There is no sound device “{name}”. There are: {devices}.</source>
            <translation>No hay ningún dispositivo de sonido «{name}». Hay: {devices}.</translation>
        </message>
        <message>
            <source>There is no {file} beside the folder {folder}/, so this is no pack yet.</source>
            <translation>No hay {file} junto a la carpeta {folder}/, así que aún no es un paquete.</translation>
        </message>
        <message>
            <source>There is no {number} here.</source>
            <translation>Aquí no hay {number}.</translation>
        </message>
        <message>
            <source>There is no {sign} in a recovery code.</source>
            <translation>En un código de recuperación no hay {sign}.</translation>
        </message>
        <message>
            <source>There is none yet.</source>
            <translation>Aún no hay.</translation>
        </message>
        <message>
            <source>There is not enough memory for this. Closing other programs may help.</source>
            <translation>No hay memoria suficiente para esto. Quizá ayude cerrar otros programas.</translation>
        </message>
        <message>
            <source>There is nothing to be heard in this part of “{file}”.</source>
            <translation>No se oye nada en esta parte de «{file}».</translation>
        </message>
        <message>
            <source>There is nothing to be heard in “{file}”.</source>
            <translation>No se oye nada en «{file}».</translation>
        </message>
        <message>
            <source>There is nothing to check in this folder: no file of it ends with .yaml.</source>
            <translation>No hay nada que revisar en esta carpeta: ningún archivo acaba en .yaml.</translation>
        </message>
        <message>
            <source>There is something behind the end of this zip.</source>
            <translation>Hay algo detrás del final de este zip.</translation>
        </message>
        <message>
            <source>These curly quotes are part of the text and will be shown.</source>
            <translation>Estas comillas curvas son parte del texto y se mostrarán.</translation>
        </message>
        <message>
            <source>These notes cannot be opened that way: it was not set up.</source>
            <translation>Estas notas no se pueden abrir así: esa vía no se preparó.</translation>
        </message>
        <message>
            <source>They are kept for a week after a change.</source>
            <translation>Se guardan una semana después de cada cambio.</translation>
        </message>
        <message>
            <source>Thighs</source>
            <translation>Muslos</translation>
        </message>
        <message>
            <source>This bed has {frames}; at least {least} are needed to go round without a step.</source>
            <translation>Este fondo tiene {frames}; se necesitan al menos {least} para repetirse sin salto.</translation>
        </message>
        <message>
            <source>This cannot be installed as a pack.</source>
            <translation>Esto no se puede instalar como paquete.</translation>
        </message>
        <message>
            <source>This check-in does not ask for “{name}”.</source>
            <translation>Esta pregunta breve no pide «{name}».</translation>
        </message>
        <message>
            <source>This closing takes {frames}; after level {level} at least {closing} are kinder.</source>
            <translation>Este cierre dura {frames}; tras el nivel {level}, al menos {closing} es más amable.</translation>
        </message>
        <message>
            <source>This computer has no keychain that Thaw can use.</source>
            <translation>Este equipo no tiene un llavero que Thaw pueda usar.</translation>
        </message>
        <message>
            <source>This cross-fade takes {fade}; at least {kind} is kinder.</source>
            <translation>Este fundido cruzado dura {fade}; al menos {kind} es más amable.</translation>
        </message>
        <message>
            <source>This ended by itself before it was done. Nothing is left half done.</source>
            <translation>Esto terminó solo antes de acabar. No queda nada a medias.</translation>
        </message>
        <message>
            <source>This fade in takes {fade}; at least {kind} is kinder.</source>
            <translation>Esta entrada gradual dura {fade}; al menos {kind} es más amable.</translation>
        </message>
        <message>
            <source>This fade out takes {fade}; at least {kind} is kinder.</source>
            <translation>Esta salida gradual dura {fade}; al menos {kind} es más amable.</translation>
        </message>
        <message>
            <source>This file has a number in it that JSON does not know.</source>
            <translation>Este archivo tiene un número que JSON no conoce.</translation>
        </message>
        <message>
            <source>This file has version {version} of its format; this Thaw reads 1.</source>
            <translation>Este archivo tiene la versión {version} de su formato; este Thaw lee la 1.</translation>
        </message>
        <message>
            <source>This file holds no keys.</source>
            <translation>Este archivo no contiene claves.</translation>
        </message>
        <message>
            <source>This file is JSON, but no file of notes.</source>
            <translation>Este archivo es JSON, pero no un archivo de notas.</translation>
        </message>
        <message>
            <source>This file is empty.</source>
            <translation>Este archivo está vacío.</translation>
        </message>
        <message>
            <source>This file is larger than {most} KiB, the most that is read.</source>
            <translation>Este archivo ocupa más de {most} KiB, lo máximo que se lee.</translation>
        </message>
        <message>
            <source>This file is larger than {size}.</source>
            <translation>Este archivo ocupa más de {size}.</translation>
        </message>
        <message>
            <source>This file is nested more deeply, or holds more, than notes do.</source>
            <translation>Este archivo tiene más niveles, o contiene más, de lo que tienen las notas.</translation>
        </message>
        <message>
            <source>This file is no JSON, or damaged: line {line}, column {column}.</source>
            <translation>Este archivo no es JSON, o está dañado: línea {line}, columna {column}.</translation>
        </message>
        <message>
            <source>This file is no text in UTF-8.</source>
            <translation>Este archivo no es texto en UTF-8.</translation>
        </message>
        <message>
            <source>This file is written in UTF-16.</source>
            <translation>Este archivo está escrito en UTF-16.</translation>
        </message>
        <message>
            <source>This file says that it holds notes, but is not built as one.</source>
            <translation>Este archivo dice que contiene notas, pero no tiene esa estructura.</translation>
        </message>
        <message>
            <source>This file was written by a newer Thaw: it is of version {newer}, and this Thaw reads version {known}. A newer Thaw can read it.</source>
            <translation>Este archivo lo escribió un Thaw más nuevo: es de la versión {newer}, y este Thaw lee la versión {known}. Un Thaw más nuevo puede leerlo.</translation>
        </message>
        <message>
            <source>This has a value that does not fit here.</source>
            <translation>Esto tiene un valor que no encaja aquí.</translation>
        </message>
        <message>
            <source>This has no value.</source>
            <translation>Esto no tiene valor.</translation>
        </message>
        <message>
            <source>This holds until Thaw ends.</source>
            <translation>Esto vale hasta que termine Thaw.</translation>
        </message>
        <message>
            <source>This holds until Thaw is closed, but could not be kept: {error}</source>
            <translation>Esto vale hasta cerrar Thaw, pero no se pudo guardar: {error}</translation>
        </message>
        <message>
            <source>This is a quiet room.</source>
            <translation>Este es un cuarto tranquilo.</translation>
        </message>
        <message>
            <source>This is a recovery code, but not the one of these notes. A newer one may have taken its place.</source>
            <translation>Es un código de recuperación, pero no el de estas notas. Quizá uno más nuevo ocupó su lugar.</translation>
        </message>
        <message>
            <source>This is a zip, but no pack: its first file does not say that it is one.</source>
            <translation>Es un zip, pero no un paquete: su primer archivo no dice que lo sea.</translation>
        </message>
        <message>
            <source>This is empty.</source>
            <translation>Esto está vacío.</translation>
        </message>
        <message>
            <source>This is no draft.</source>
            <translation>Esto no es un borrador.</translation>
        </message>
        <message>
            <source>This is no pack: a pack is a folder, or a .thawpack file.</source>
            <translation>Esto no es un paquete: un paquete es una carpeta o un archivo .thawpack.</translation>
        </message>
        <message>
            <source>This is not a note.</source>
            <translation>Esto no es una nota.</translation>
        </message>
        <message>
            <source>This is not a text file.</source>
            <translation>Esto no es un archivo de texto.</translation>
        </message>
        <message>
            <source>This is the only way to open the notes, so it stays.</source>
            <translation>Es la única vía para abrir las notas, así que se queda.</translation>
        </message>
        <message>
            <source>This is too long to be kept; a part of it may fit.</source>
            <translation>Esto es demasiado largo para guardarlo; quizá quepa una parte.</translation>
        </message>
        <message>
            <source>This is version {version} like the one before, with other content. Is it to take its place?</source>
            <translation>Es la versión {version}, como la anterior, con otro contenido. ¿Se pone en su lugar?</translation>
        </message>
        <message>
            <source>This is version {version}; version {before} was installed before. Is the older one to be installed?</source>
            <translation>Es la versión {version}; antes se instaló la {before}. ¿Se instala la más antigua?</translation>
        </message>
        <message>
            <source>This key has {length} characters; at most {most} fit.</source>
            <translation>Esta clave tiene {length} caracteres; caben {most} como mucho.</translation>
        </message>
        <message>
            <source>This line cannot be read as YAML.</source>
            <translation>Esta línea no se puede leer como YAML.</translation>
        </message>
        <message>
            <source>This line fits none of the lines above it.</source>
            <translation>Esta línea no encaja con ninguna de las de arriba.</translation>
        </message>
        <message>
            <source>This line has no key: a colon and a space are missing.</source>
            <translation>Esta línea no tiene clave: faltan dos puntos y un espacio.</translation>
        </message>
        <message>
            <source>This line is not written in UTF-8.</source>
            <translation>Esta línea no está escrita en UTF-8.</translation>
        </message>
        <message>
            <source>This line is read as part of the text above it, so its colon cannot stand here.</source>
            <translation>Esta línea se lee como parte del texto de arriba, así que sus dos puntos no pueden ir aquí.</translation>
        </message>
        <message>
            <source>This looks like a space and is another character, {name}.</source>
            <translation>Parece un espacio y es otro carácter, {name}.</translation>
        </message>
        <message>
            <source>This note is damaged and cannot be read.</source>
            <translation>Esta nota está dañada y no se puede leer.</translation>
        </message>
        <message>
            <source>This note is not there any more.</source>
            <translation>Esta nota ya no está.</translation>
        </message>
        <message>
            <source>This note says that it is another one.</source>
            <translation>Esta nota dice que es otra.</translation>
        </message>
        <message>
            <source>This one note, in a folder that you pick. Whoever can open your files on this computer can read it.</source>
            <translation>Solo esta nota, en una carpeta que elijas. Quien pueda abrir tus archivos en este equipo puede leerla.</translation>
        </message>
        <message>
            <source>This pack has no file “{name}”.</source>
            <translation>Este paquete no tiene el archivo «{name}».</translation>
        </message>
        <message>
            <source>This pack has no session: there is no file in {folder}/.</source>
            <translation>Este paquete no tiene sesiones: no hay archivos en {folder}/.</translation>
        </message>
        <message>
            <source>This pack is cut off: its end is missing.</source>
            <translation>Este paquete está cortado: falta su final.</translation>
        </message>
        <message>
            <source>This pack is not installed any more.</source>
            <translation>Este paquete ya no está instalado.</translation>
        </message>
        <message>
            <source>This pack needs Thaw {needed}; this is {version}.</source>
            <translation>Este paquete necesita Thaw {needed}; este es {version}.</translation>
        </message>
        <message>
            <source>This pack was not installed</source>
            <translation>Este paquete no se instaló</translation>
        </message>
        <message>
            <source>This pack was signed with the key {before} before, and is now signed by nobody. It may come from somebody else. Is it to be installed?</source>
            <translation>Este paquete estaba firmado con la clave {before} y ahora no lo firma nadie. Puede venir de otra persona. ¿Se instala?</translation>
        </message>
        <message>
            <source>This pack was signed with the key {before} before, and is now signed with another key, {key}. It may come from somebody else. Is it to be installed?</source>
            <translation>Este paquete estaba firmado con la clave {before} y ahora lo está con otra, {key}. Puede venir de otra persona. ¿Se instala?</translation>
        </message>
        <message>
            <source>This passphrase does not open the notes.</source>
            <translation>Esta frase secreta no abre las notas.</translation>
        </message>
        <message>
            <source>This picture has no words for those who do not see it.</source>
            <translation>Esta imagen no tiene palabras para quien no la ve.</translation>
        </message>
        <message>
            <source>This route leads up to level {level}; without it level {highest} is the highest here.</source>
            <translation>Esta ruta lleva hasta el nivel {level}; sin ella lo más alto aquí es el nivel {highest}.</translation>
        </message>
        <message>
            <source>This section begins {at} after the start; at least {opening} outside come before.</source>
            <translation>Esta sección empieza {at} después del inicio; antes van al menos {opening} de lo de fuera.</translation>
        </message>
        <message>
            <source>This section of level {level} can end {ahead} before the end of a session of {end}; its last fifth leads outside.</source>
            <translation>Esta sección de nivel {level} puede acabar {ahead} antes del final de una sesión de {end}; su último quinto lleva hacia fuera.</translation>
        </message>
        <message>
            <source>This session</source>
            <translation>Esta sesión</translation>
        </message>
        <message>
            <source>This session cannot be loaded, by a fault of Thaw's own. The log says more.</source>
            <translation>No se puede cargar esta sesión, por un fallo del propio Thaw. El registro dice más.</translation>
        </message>
        <message>
            <source>This session goes further than Thaw plays. It belongs beside a person who is there.</source>
            <translation>Esta sesión va más lejos de lo que Thaw ofrece. Su lugar es al lado de alguien que acompañe en persona.</translation>
        </message>
        <message>
            <source>This session has a place for a song of yours, {length} of it. Memories may come with a song; it can be skipped at any moment. Without one that time goes to your anchor.</source>
            <translation>Esta sesión tiene un lugar para una canción tuya, {length} de ella. Con una canción pueden venir recuerdos; se puede saltar en cualquier momento. Sin canción, ese tiempo es para tu ancla.</translation>
        </message>
        <message>
            <source>This session has no place for a song of yours.</source>
            <translation>Esta sesión no tiene lugar para una canción tuya.</translation>
        </message>
        <message>
            <source>This step is never reached: the step before it always leads elsewhere.</source>
            <translation>A este paso no se llega nunca: el anterior siempre lleva a otro sitio.</translation>
        </message>
        <message>
            <source>This text has {length} characters; at most {most} fit here.</source>
            <translation>Este texto tiene {length} caracteres; aquí caben {most} como mucho.</translation>
        </message>
        <message>
            <source>This text hides the character {character}.</source>
            <translation>Este texto oculta el carácter {character}.</translation>
        </message>
        <message>
            <source>This time is zero.</source>
            <translation>Este tiempo es cero.</translation>
        </message>
        <message>
            <source>This took far longer than it should, so it was ended. Nothing is left half done.</source>
            <translation>Esto tardó mucho más de lo debido, así que se terminó. No queda nada a medias.</translation>
        </message>
        <message>
            <source>This way to open the notes is damaged, or a newer Thaw made it.</source>
            <translation>Esta vía para abrir las notas está dañada, o la hizo un Thaw más nuevo.</translation>
        </message>
        <message>
            <source>Threat, in a word.</source>
            <translation>Amenaza, en una palabra.</translation>
        </message>
        <message>
            <source>Title among the desktop’s media controls</source>
            <translation>Título en los controles multimedia del escritorio</translation>
        </message>
        <message>
            <source>To YAML a space and “#” begin a remark, so “{remark}” is not read.</source>
            <translation>Para YAML un espacio y «#» empiezan una nota, así que «{remark}» no se lee.</translation>
        </message>
        <message>
            <source>To be reached at</source>
            <translation>Contacto</translation>
        </message>
        <message>
            <source>To its session</source>
            <translation>Ir a su sesión</translation>
        </message>
        <message>
            <source>To open these notes with a passphrase would take more memory or time than any that Thaw keeps, so it was not tried. The file may have been made to do harm.</source>
            <translation>Abrir estas notas con una frase secreta pediría más memoria o tiempo que cualquiera que guarde Thaw, así que no se intentó. Quizá el archivo se hizo para causar daño.</translation>
        </message>
        <message>
            <source>To read at your own pace, in any order, or in part.</source>
            <translation>Para leer a tu ritmo, en cualquier orden, o en parte.</translation>
        </message>
        <message>
            <source>To that setting</source>
            <translation>Ir a ese ajuste</translation>
        </message>
        <message>
            <source>To the note</source>
            <translation>Ir a la nota</translation>
        </message>
        <message>
            <source>To the quiet room</source>
            <translation>Al cuarto tranquilo</translation>
        </message>
        <message>
            <source>To the sessions</source>
            <translation>Ir a las sesiones</translation>
        </message>
        <message>
            <source>Tone</source>
            <translation>Tono</translation>
        </message>
        <message>
            <source>Trust that is asked for is authority.</source>
            <translation>La confianza que se pide es autoridad.</translation>
        </message>
        <message>
            <source>Try it: press Esc</source>
            <translation>Puedes probarlo: pulsa Esc</translation>
        </message>
        <message>
            <source>Try once more.</source>
            <translation>Prueba otra vez.</translation>
        </message>
        <message>
            <source>Turkey</source>
            <translation>Turquía</translation>
        </message>
        <message>
            <source>Turkish</source>
            <translation>turco</translation>
        </message>
        <message>
            <source>Turn down what comes suddenly in it.</source>
            <translation>Baja lo que llega de golpe en él.</translation>
        </message>
        <message>
            <source>Two numbers with a space between, and Enter; or Enter alone to skip.</source>
            <translation>Dos números separados por un espacio e Intro; o solo Intro para saltar.</translation>
        </message>
        <message>
            <source>Two options say “{words}”.</source>
            <translation>Dos opciones dicen «{words}».</translation>
        </message>
        <message>
            <source>Type plain spaces there; text from a word processor often has others.</source>
            <translation>Escribe ahí espacios simples; el texto de un procesador suele llevar otros.</translation>
        </message>
        <message>
            <source>Ukraine</source>
            <translation>Ucrania</translation>
        </message>
        <message>
            <source>Ukrainian</source>
            <translation>ucraniano</translation>
        </message>
        <message>
            <source>Unclear</source>
            <translation>Sin claridad</translation>
        </message>
        <message>
            <source>Under 6 minutes</source>
            <translation>Menos de 6 minutos</translation>
        </message>
        <message>
            <source>Underneath: {sounds}.</source>
            <translation>De fondo: {sounds}.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>Reino Unido</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>Estados Unidos</translation>
        </message>
        <message>
            <source>Unpleasant</source>
            <translation>Desagradable</translation>
        </message>
        <message>
            <source>Unpleasant or pleasant, and with how much energy?</source>
            <translation>¿Desagradable o agradable, y con cuánta energía?</translation>
        </message>
        <message>
            <source>Unpleasant or pleasant?</source>
            <translation>¿Desagradable o agradable?</translation>
        </message>
        <message>
            <source>Until it is done, everything is as it was.</source>
            <translation>Hasta que termine, todo sigue como estaba.</translation>
        </message>
        <message>
            <source>Until that is mended, notes are kept in one file, without a second one.</source>
            <translation>Hasta que eso se arregle, las notas se guardan en un solo archivo, sin un segundo.</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Sin título</translation>
        </message>
        <message>
            <source>Up and down set how loud it is: a little quieter than conversation. Space plays the line again, Enter keeps the level.</source>
            <translation>Arriba y abajo ajustan el volumen: un poco más bajo que una conversación. Espacio repite la frase, Intro guarda el volumen.</translation>
        </message>
        <message>
            <source>Up to here an answer counts as calm, where going further in is offered.</source>
            <translation>Hasta aquí una respuesta cuenta como calma, y se ofrece ir más adentro.</translation>
        </message>
        <message>
            <source>Up to here, and with little coming through, something short with the senses is offered.</source>
            <translation>Hasta aquí, y si llega poco, se ofrece algo breve con los sentidos.</translation>
        </message>
        <message>
            <source>Up to this answer, the quiet room with more to meet is offered first.</source>
            <translation>Hasta esta respuesta se ofrece primero el cuarto tranquilo con más cosas que notar.</translation>
        </message>
        <message>
            <source>Up to this last answer a session counts as calmly ended.</source>
            <translation>Hasta esta última respuesta una sesión cuenta como terminada en calma.</translation>
        </message>
        <message>
            <source>Use single quotes, or leave the backslash out.</source>
            <translation>Usa comillas simples, o quita la barra invertida.</translation>
        </message>
        <message>
            <source>Use spaces: YAML counts them to see what belongs together.</source>
            <translation>Usa espacios: YAML los cuenta para ver qué va junto.</translation>
        </message>
        <message>
            <source>Use the computer’s sound output</source>
            <translation>Usar la salida del equipo</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>Usar la frase secreta</translation>
        </message>
        <message>
            <source>Use the recovery code</source>
            <translation>Usar el código de recuperación</translation>
        </message>
        <message>
            <source>Use this passphrase</source>
            <translation>Usar esta frase</translation>
        </message>
        <message>
            <source>Use “{device}” again</source>
            <translation>Usar «{device}» de nuevo</translation>
        </message>
        <message>
            <source>Version {version} of it is installed. This one takes its place, and what you have set stays.</source>
            <translation>Está instalada su versión {version}. Esta ocupa su lugar, y lo que has ajustado se queda.</translation>
        </message>
        <message>
            <source>Version {version}, by {author}</source>
            <translation>Versión {version}, de {author}</translation>
        </message>
        <message>
            <source>Voice</source>
            <translation>Voz</translation>
        </message>
        <message>
            <source>Voice: {name}</source>
            <translation>Voz: {name}</translation>
        </message>
        <message>
            <source>Voice: {name} (a computer’s voice)</source>
            <translation>Voz: {name} (voz sintética)</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>Volumen</translation>
        </message>
        <message>
            <source>Volume, also by ↑ and ↓</source>
            <translation>Volumen, también con ↑ y ↓</translation>
        </message>
        <message>
            <source>Volume: {level}.</source>
            <translation>Volumen: {level}.</translation>
        </message>
        <message>
            <source>Warmth</source>
            <translation>Calidez</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <source>What Thaw does</source>
            <translation>Lo que hace Thaw</translation>
        </message>
        <message>
            <source>What a session shows, and when it waits for you.</source>
            <translation>Qué muestra una sesión y cuándo te espera.</translation>
        </message>
        <message>
            <source>What answers lead to</source>
            <translation>A qué llevan las respuestas</translation>
        </message>
        <message>
            <source>What cannot be taken in</source>
            <translation>Lo que no se puede traer</translation>
        </message>
        <message>
            <source>What is foretold and does not come is a failure.</source>
            <translation>Lo que se anuncia y no llega se vive como un fracaso.</translation>
        </message>
        <message>
            <source>What is kept</source>
            <translation>Lo que se guarda</translation>
        </message>
        <message>
            <source>What is missing can be brought back once the notes are open.</source>
            <translation>Lo que falte se puede recuperar cuando las notas estén abiertas.</translation>
        </message>
        <message>
            <source>What is remembered for each kind of session</source>
            <translation>Lo que se recuerda de cada tipo de sesión</translation>
        </message>
        <message>
            <source>What is said over this music takes at least {needed}, and it plays for {length}.</source>
            <translation>Lo que se dice sobre esta música necesita al menos {needed}, y suena {length}.</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>Qué falla</translation>
        </message>
        <message>
            <source>What leaves</source>
            <translation>Lo que sale</translation>
        </message>
        <message>
            <source>What looks after the notes did not answer for two minutes, so it was ended. No note that was kept is lost. Asking once more starts it again.</source>
            <translation>Lo que cuida las notas no respondió en dos minutos, así que se cerró. No se pierde ninguna nota guardada. Pedirlo otra vez lo inicia de nuevo.</translation>
        </message>
        <message>
            <source>What looks after the notes ended by itself. No note that was kept is lost. Asking once more starts it again.</source>
            <translation>Lo que cuida las notas se cerró por sí solo. No se pierde ninguna nota guardada. Pedirlo otra vez lo inicia de nuevo.</translation>
        </message>
        <message>
            <source>What speaks for it?</source>
            <translation>¿Qué habla a su favor?</translation>
        </message>
        <message>
            <source>What the keychain has for these notes was changed, so it opens nothing.</source>
            <translation>Lo que el llavero tiene para estas notas se cambió, así que no abre nada.</translation>
        </message>
        <message>
            <source>What the notes’ file says of itself is damaged, or it was exchanged. A copy of the notes may have it as it was.</source>
            <translation>Lo que el archivo de las notas dice de sí mismo está dañado, o se cambió por otro. Quizá una copia de las notas lo tenga como estaba.</translation>
        </message>
        <message>
            <source>What was it, if there was one?</source>
            <translation>¿Qué fue, si hubo algo?</translation>
        </message>
        <message>
            <source>What was there to see, hear or touch?</source>
            <translation>¿Qué había que ver, oír o tocar?</translation>
        </message>
        <message>
            <source>What was written</source>
            <translation>Lo que se escribió</translation>
        </message>
        <message>
            <source>What will happen</source>
            <translation>Qué va a pasar</translation>
        </message>
        <message>
            <source>What would fit better right now?</source>
            <translation>¿Qué encajaría mejor ahora?</translation>
        </message>
        <message>
            <source>What you changed could not be sealed. It is here again once the notes are open.</source>
            <translation>Lo que cambiaste no se pudo sellar. Vuelve a estar aquí cuando las notas se abran.</translation>
        </message>
        <message>
            <source>What you changed in the last session of a kind, or wished for next time: the next one begins with it.</source>
            <translation>Lo que cambiaste en la última sesión de un tipo, o pediste para la próxima vez: la siguiente empieza con ello.</translation>
        </message>
        <message>
            <source>What you kept, the newest first.</source>
            <translation>Lo que guardaste, primero lo más reciente.</translation>
        </message>
        <message>
            <source>What you set here stays on this computer, and so does what you choose to keep.</source>
            <translation>Lo que ajustas aquí se queda en este equipo, igual que lo que eliges guardar.</translation>
        </message>
        <message>
            <source>What you write is kept only if you keep it afterwards. Until then a sealed draft of it outlasts a crash.</source>
            <translation>Lo que escribes solo se guarda si lo guardas después. Hasta entonces, un borrador sellado resiste un fallo.</translation>
        </message>
        <message>
            <source>What you wrote</source>
            <translation>Lo que escribiste</translation>
        </message>
        <message>
            <source>What you wrote before is sealed with the notes. It is offered once they are open.</source>
            <translation>Lo que escribiste antes está sellado con las notas. Se ofrece cuando se abran.</translation>
        </message>
        <message>
            <source>What you wrote could not be sealed: {reason} Closing again keeps nothing of it.</source>
            <translation>Lo que escribiste no se pudo sellar: {reason} Cerrar otra vez no guarda nada.</translation>
        </message>
        <message>
            <source>What you wrote during the session is kept with it.</source>
            <translation>Lo que escribiste durante la sesión se guarda con ella.</translation>
        </message>
        <message>
            <source>What you wrote is put away while nobody is here. Any key, or the mouse, brings it back.</source>
            <translation>Lo que escribiste se aparta mientras no hay nadie. Cualquier tecla, o el ratón, lo trae de vuelta.</translation>
        </message>
        <message>
            <source>What you wrote is sealed with the notes. It is here again once they are open.</source>
            <translation>Lo que escribiste está sellado con las notas. Vuelve a estar aquí cuando se abran.</translation>
        </message>
        <message>
            <source>What you wrote is still here. It could not be sealed: {reason} It can be saved as a text file.</source>
            <translation>Lo que escribiste sigue aquí. No se pudo sellar: {reason} Se puede guardar como archivo de texto.</translation>
        </message>
        <message>
            <source>What you wrote is still here. It could not be sealed: {reason} It can be saved as a text file. Closing again keeps nothing.</source>
            <translation>Lo que escribiste sigue aquí. No se pudo sellar: {reason} Se puede guardar como archivo de texto. Cerrar otra vez no guarda nada.</translation>
        </message>
        <message>
            <source>Whatever comes, in any order. It is for you alone. If it becomes too much, changing the subject is fine, and so is stopping.</source>
            <translation>Lo que venga, en cualquier orden. Es solo para ti. Si llega a ser demasiado, está bien cambiar de tema, y también parar.</translation>
        </message>
        <message>
            <source>When a session ends with this answer or more, its coming back takes longer.</source>
            <translation>Cuando una sesión termina con esta respuesta o más, su regreso dura más.</translation>
        </message>
        <message>
            <source>When its time has come, the sound fades and the closing follows.</source>
            <translation>Cuando llega el momento, el sonido se desvanece y sigue el cierre.</translation>
        </message>
        <message>
            <source>When they lock</source>
            <translation>Cuándo se bloquean</translation>
        </message>
        <message>
            <source>Where it plays, and how loud. Nothing sounds before you press.</source>
            <translation>Dónde suena y a qué volumen. Nada suena hasta que pulses.</translation>
        </message>
        <message>
            <source>Where the sound goes. One that is picked here and not connected is asked about: nothing plays anywhere else by itself.</source>
            <translation>Adónde va el sonido. Si la que eliges aquí no está conectada, se pregunta: nada suena en otro sitio por sí solo.</translation>
        </message>
        <message>
            <source>Where, if you like</source>
            <translation>Dónde, si quieres</translation>
        </message>
        <message>
            <source>Where: {regions}</source>
            <translation>Dónde: {regions}</translation>
        </message>
        <message>
            <source>Whether anything on the page moves.</source>
            <translation>Si algo se mueve en la página.</translation>
        </message>
        <message>
            <source>Which notes</source>
            <translation>Qué notas</translation>
        </message>
        <message>
            <source>Which parts</source>
            <translation>Qué partes</translation>
        </message>
        <message>
            <source>While a session is on, Esc moves you away from it at any moment, to a quiet room. It asks nothing. You could play a line here and press Esc while it speaks, or press it now.</source>
            <translation>Durante una sesión, Esc te aparta de ella en cualquier momento, a un cuarto tranquilo. No pregunta nada. Podrías oír aquí una frase y pulsar Esc mientras habla, o pulsarlo ahora.</translation>
        </message>
        <message>
            <source>While it is paused these wait.</source>
            <translation>Durante la pausa, estas opciones esperan.</translation>
        </message>
        <message>
            <source>Whoever feels otherwise is left alone with it.</source>
            <translation>Quien siente otra cosa se queda a solas con ello.</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>Entera</translation>
        </message>
        <message>
            <source>Whom it comes from</source>
            <translation>De quién viene</translation>
        </message>
        <message>
            <source>Wishes for next time</source>
            <translation>Deseos para la próxima vez</translation>
        </message>
        <message>
            <source>With a line now and then</source>
            <translation>Con una frase de vez en cuando</translation>
        </message>
        <message>
            <source>With a passphrase</source>
            <translation>Con una frase secreta</translation>
        </message>
        <message>
            <source>With headphones on. The line rises from silence.</source>
            <translation>Con auriculares puestos. La frase sube desde el silencio.</translation>
        </message>
        <message>
            <source>With its group this section is heard {times} times, at most {most}.</source>
            <translation>Con su grupo esta sección se oye {times} veces, como mucho {most}.</translation>
        </message>
        <message>
            <source>With little coming through, going inside is offered from here on.</source>
            <translation>Si llega poco, ir hacia dentro se ofrece desde aquí.</translation>
        </message>
        <message>
            <source>With the window hidden the sound goes on. Media keys that your desktop passes on still work: Play-Pause pauses, Stop moves you to the quiet room. So does the command “thaw pull-back”, on a key of your desktop.</source>
            <translation>Con la ventana oculta el sonido sigue. Las teclas multimedia que tu escritorio transmita aún sirven: Reproducir/Pausa pausa, Detener te lleva al cuarto tranquilo. También lo hace la orden «thaw pull-back», en una tecla de tu escritorio.</translation>
        </message>
        <message>
            <source>With this computer’s keychain</source>
            <translation>Con el llavero de este equipo</translation>
        </message>
        <message>
            <source>Without a song</source>
            <translation>Sin canción</translation>
        </message>
        <message>
            <source>Without numbers, staying with what is outside and with contact is one way; the whole session is another.</source>
            <translation>Sin números, quedarse con lo de fuera y con el contacto es un camino; la sesión entera es otro.</translation>
        </message>
        <message>
            <source>Without the lines</source>
            <translation>Sin las frases</translation>
        </message>
        <message>
            <source>Without what was written on a free page, in a session or outside one. Any other part and any note can be left out as well.</source>
            <translation>Sin lo escrito en una página libre, dentro o fuera de una sesión. También se puede dejar fuera cualquier otra parte y cualquier nota.</translation>
        </message>
        <message>
            <source>Word or place</source>
            <translation>Palabra o lugar</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Palabras</translation>
        </message>
        <message>
            <source>Words are picked after music, not while it sounds.</source>
            <translation>Las palabras se eligen después de la música, no mientras suena.</translation>
        </message>
        <message>
            <source>Words are waived in the step that says them.</source>
            <translation>Las palabras se dispensan en el paso que las dice.</translation>
        </message>
        <message>
            <source>Words that always fit</source>
            <translation>Palabras que siempre encajan</translation>
        </message>
        <message>
            <source>Words you picked</source>
            <translation>Palabras que elegiste</translation>
        </message>
        <message>
            <source>Words, if any fit</source>
            <translation>Palabras, si alguna encaja</translation>
        </message>
        <message>
            <source>Words: {words}</source>
            <translation>Palabras: {words}</translation>
        </message>
        <message>
            <source>Would you change anything next time?</source>
            <translation>¿Cambiarías algo la próxima vez?</translation>
        </message>
        <message>
            <source>Write each item on a line of its own that begins with a hyphen and a space.</source>
            <translation>Escribe cada elemento en su propia línea, que empiece con un guion y un espacio.</translation>
        </message>
        <message>
            <source>Write it as pack/session, like steady/body-scan-edges, or give the path of a file.</source>
            <translation>Escríbela como paquete/sesión, por ejemplo steady/body-scan-edges, o da la ruta de un archivo.</translation>
        </message>
        <message>
            <source>Write something</source>
            <translation>Escribir algo</translation>
        </message>
        <message>
            <source>Write the list anew from the recordings.</source>
            <translation>Escribe la lista de nuevo desde las grabaciones.</translation>
        </message>
        <message>
            <source>Write the text in quotes, or below its key: “{key}: &gt;-” and the text, indented.</source>
            <translation>Escribe el texto entre comillas, o bajo su clave: «{key}: &gt;-» y el texto, con sangría.</translation>
        </message>
        <message>
            <source>Write “key: value”, with a space behind the colon.</source>
            <translation>Escribe «clave: valor», con un espacio tras los dos puntos.</translation>
        </message>
        <message>
            <source>Write “key: value”; if the line continues a text, indent it below that text.</source>
            <translation>Escribe «clave: valor»; si la línea continúa un texto, alinéala debajo de ese texto.</translation>
        </message>
        <message>
            <source>Write “{key}: {kind}”, or leave it out.</source>
            <translation>Escribe «{key}: {kind}», o quítalo.</translation>
        </message>
        <message>
            <source>Write “{key}: …”, with a colon and a space.</source>
            <translation>Escribe «{key}: …», con dos puntos y un espacio.</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Escritura</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <source>You might stop here. If there is chest pain, or if it is severe, please seek medical help.</source>
            <translation>Podrías parar aquí. Si hay dolor en el pecho, o si es intenso, por favor, busca ayuda médica.</translation>
        </message>
        <message>
            <source>You see exactly what leaves, and nothing is written before you have chosen where.</source>
            <translation>Se ve exactamente lo que sale, y nada se escribe antes de que elijas dónde.</translation>
        </message>
        <message>
            <source>Your anchor</source>
            <translation>Tu ancla</translation>
        </message>
        <message>
            <source>Your anchor from the next part on: {anchor}</source>
            <translation>Tu ancla desde la parte siguiente: {anchor}</translation>
        </message>
        <message>
            <source>Your anchor from the next part on: {anchor}.</source>
            <translation>Tu ancla desde la parte siguiente: {anchor}.</translation>
        </message>
        <message>
            <source>Your answers</source>
            <translation>Tus respuestas</translation>
        </message>
        <message>
            <source>Your song is being made ready.</source>
            <translation>Se está preparando tu canción.</translation>
        </message>
        <message>
            <source>Your song is being made ready. The session begins after that.</source>
            <translation>Se está preparando tu canción. Después empieza la sesión.</translation>
        </message>
        <message>
            <source>a clear voice, more light, moving</source>
            <translation>una voz clara, más luz, movimiento</translation>
        </message>
        <message>
            <source>a day</source>
            <translation>al día</translation>
        </message>
        <message>
            <source>a drink</source>
            <translation>beber algo</translation>
        </message>
        <message>
            <source>a gain such as -6 dB</source>
            <translation>una ganancia como -6 dB</translation>
        </message>
        <message>
            <source>a good deal of energy</source>
            <translation>bastante energía</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>una lista</translation>
        </message>
        <message>
            <source>a little energy</source>
            <translation>poca energía</translation>
        </message>
        <message>
            <source>a lot of energy</source>
            <translation>mucha energía</translation>
        </message>
        <message>
            <source>a quiet room, a line now and then</source>
            <translation>un cuarto tranquilo, alguna frase</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>un texto</translation>
        </message>
        <message>
            <source>a time such as 18 s</source>
            <translation>un tiempo como 18 s</translation>
        </message>
        <message>
            <source>a walk</source>
            <translation>un paseo</translation>
        </message>
        <message>
            <source>a week</source>
            <translation>por semana</translation>
        </message>
        <message>
            <source>a whole number</source>
            <translation>un número entero</translation>
        </message>
        <message>
            <source>about {date}</source>
            <translation>hacia {date}</translation>
        </message>
        <message>
            <source>absorbed</source>
            <translation>concentración</translation>
        </message>
        <message>
            <source>achy</source>
            <translation>dolor sordo</translation>
        </message>
        <message>
            <source>amazed</source>
            <translation>asombro</translation>
        </message>
        <message>
            <source>an image</source>
            <translation>una imagen</translation>
        </message>
        <message>
            <source>anchor: {anchor}</source>
            <translation>ancla: {anchor}</translation>
        </message>
        <message>
            <source>angry</source>
            <translation>enojo</translation>
        </message>
        <message>
            <source>annoyed</source>
            <translation>fastidio</translation>
        </message>
        <message>
            <source>another anchor</source>
            <translation>otra ancla</translation>
        </message>
        <message>
            <source>anxious</source>
            <translation>ansiedad</translation>
        </message>
        <message>
            <source>arms</source>
            <translation>brazos</translation>
        </message>
        <message>
            <source>as much as I can imagine</source>
            <translation>toda la que puedo imaginar</translation>
        </message>
        <message>
            <source>as they are</source>
            <comment>silences</comment>
            <translation>tal como son</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>como siempre</translation>
        </message>
        <message>
            <source>ashamed</source>
            <translation>vergüenza</translation>
        </message>
        <message>
            <source>at ease</source>
            <translation>a gusto</translation>
        </message>
        <message>
            <source>at rest</source>
            <translation>en reposo</translation>
        </message>
        <message>
            <source>awkward</source>
            <translation>incomodidad</translation>
        </message>
        <message>
            <source>back</source>
            <translation>espalda</translation>
        </message>
        <message>
            <source>back</source>
            <comment>the side of a figure that is seen</comment>
            <translation>por detrás</translation>
        </message>
        <message>
            <source>belly</source>
            <translation>vientre</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>en blanco</translation>
        </message>
        <message>
            <source>body</source>
            <translation>cuerpo</translation>
        </message>
        <message>
            <source>bored</source>
            <translation>aburrimiento</translation>
        </message>
        <message>
            <source>braced</source>
            <translation>en guardia</translation>
        </message>
        <message>
            <source>breath</source>
            <translation>respiración</translation>
        </message>
        <message>
            <source>buzzing</source>
            <translation>zumbido</translation>
        </message>
        <message>
            <source>call</source>
            <translation>llamada</translation>
        </message>
        <message>
            <source>calm</source>
            <translation>calma</translation>
        </message>
        <message>
            <source>captions off</source>
            <translation>sin subtítulos</translation>
        </message>
        <message>
            <source>captions on</source>
            <translation>con subtítulos</translation>
        </message>
        <message>
            <source>caring</source>
            <translation>ganas de cuidar</translation>
        </message>
        <message>
            <source>chat</source>
            <translation>chat</translation>
        </message>
        <message>
            <source>check-in</source>
            <translation>pregunta breve</translation>
        </message>
        <message>
            <source>chest</source>
            <translation>pecho</translation>
        </message>
        <message>
            <source>choice</source>
            <translation>elección</translation>
        </message>
        <message>
            <source>clenched</source>
            <translation>contracción</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>algo cerrado</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>cerrando</translation>
        </message>
        <message>
            <source>cold</source>
            <translation>frío</translation>
        </message>
        <message>
            <source>contact</source>
            <translation>contacto</translation>
        </message>
        <message>
            <source>cool</source>
            <translation>frescor</translation>
        </message>
        <message>
            <source>curious</source>
            <translation>curiosidad</translation>
        </message>
        <message>
            <source>delighted</source>
            <translation>deleite</translation>
        </message>
        <message>
            <source>disappointed</source>
            <translation>decepción</translation>
        </message>
        <message>
            <source>disgusted</source>
            <translation>asco</translation>
        </message>
        <message>
            <source>distant</source>
            <translation>distancia</translation>
        </message>
        <message>
            <source>dizzy</source>
            <translation>mareo</translation>
        </message>
        <message>
            <source>drained</source>
            <translation>agotamiento</translation>
        </message>
        <message>
            <source>embarrassed</source>
            <translation>bochorno</translation>
        </message>
        <message>
            <source>energy 1 to 9</source>
            <translation>energía de 1 a 9</translation>
        </message>
        <message>
            <source>error</source>
            <translation>error</translation>
        </message>
        <message>
            <source>everything {level} dB softer</source>
            <translation>todo {level} dB más bajo</translation>
        </message>
        <message>
            <source>eyes open, unless you like them closed</source>
            <translation>ojos abiertos, salvo que prefieras cerrarlos</translation>
        </message>
        <message>
            <source>face</source>
            <translation>cara</translation>
        </message>
        <message>
            <source>fading</source>
            <translation>menguando</translation>
        </message>
        <message>
            <source>falling</source>
            <translation>bajando</translation>
        </message>
        <message>
            <source>far away</source>
            <translation>lejos</translation>
        </message>
        <message>
            <source>feelings</source>
            <translation>emociones</translation>
        </message>
        <message>
            <source>feet</source>
            <translation>pies</translation>
        </message>
        <message>
            <source>fewer silences</source>
            <translation>menos silencios</translation>
        </message>
        <message>
            <source>fire</source>
            <translation>fuego</translation>
        </message>
        <message>
            <source>flat</source>
            <translation>sin relieve</translation>
        </message>
        <message>
            <source>floating</source>
            <translation>flotar</translation>
        </message>
        <message>
            <source>flushed</source>
            <translation>sofoco</translation>
        </message>
        <message>
            <source>fluttering</source>
            <translation>aleteo</translation>
        </message>
        <message>
            <source>fond</source>
            <translation>cariño</translation>
        </message>
        <message>
            <source>from 9 to 24 h</source>
            <translation>de 9 a 24 h</translation>
        </message>
        <message>
            <source>from behind</source>
            <translation>por detrás</translation>
        </message>
        <message>
            <source>front</source>
            <comment>the side of a figure that is seen</comment>
            <translation>por delante</translation>
        </message>
        <message>
            <source>frustrated</source>
            <translation>frustración</translation>
        </message>
        <message>
            <source>full</source>
            <translation>algo lleno</translation>
        </message>
        <message>
            <source>full</source>
            <comment>the volume</comment>
            <translation>el máximo</translation>
        </message>
        <message>
            <source>furious</source>
            <translation>furia</translation>
        </message>
        <message>
            <source>glad</source>
            <translation>alegría</translation>
        </message>
        <message>
            <source>goosebumps</source>
            <translation>piel de gallina</translation>
        </message>
        <message>
            <source>grateful</source>
            <translation>gratitud</translation>
        </message>
        <message>
            <source>grieving</source>
            <translation>duelo</translation>
        </message>
        <message>
            <source>growing</source>
            <translation>creciendo</translation>
        </message>
        <message>
            <source>guilty</source>
            <translation>culpa</translation>
        </message>
        <message>
            <source>hands</source>
            <translation>manos</translation>
        </message>
        <message>
            <source>happy</source>
            <translation>felicidad</translation>
        </message>
        <message>
            <source>hardly any energy</source>
            <translation>casi nada de energía</translation>
        </message>
        <message>
            <source>has something for a kind of session that Thaw does not know</source>
            <translation>tiene algo para un tipo de sesión que Thaw no conoce</translation>
        </message>
        <message>
            <source>head</source>
            <translation>cabeza</translation>
        </message>
        <message>
            <source>heavy</source>
            <translation>pesadez</translation>
        </message>
        <message>
            <source>here 0 to 10</source>
            <translation>presencia de 0 a 10</translation>
        </message>
        <message>
            <source>high energy</source>
            <translation>energía alta</translation>
        </message>
        <message>
            <source>hint</source>
            <translation>sugerencia</translation>
        </message>
        <message>
            <source>hollow</source>
            <translation>hueco</translation>
        </message>
        <message>
            <source>homesick</source>
            <translation>nostalgia de casa</translation>
        </message>
        <message>
            <source>hopeful</source>
            <translation>esperanza</translation>
        </message>
        <message>
            <source>hot</source>
            <translation>mucho calor</translation>
        </message>
        <message>
            <source>hours vary, not every day since December 2024</source>
            <translation>el horario varía, no todos los días desde diciembre de 2024</translation>
        </message>
        <message>
            <source>image, feeling or writing</source>
            <translation>imagen, emoción o escritura</translation>
        </message>
        <message>
            <source>in</source>
            <translation>hacia dentro</translation>
        </message>
        <message>
            <source>in Dutch</source>
            <translation>en neerlandés</translation>
        </message>
        <message>
            <source>in English</source>
            <translation>en inglés</translation>
        </message>
        <message>
            <source>in French</source>
            <translation>en francés</translation>
        </message>
        <message>
            <source>inside</source>
            <translation>dentro</translation>
        </message>
        <message>
            <source>interested</source>
            <translation>interés</translation>
        </message>
        <message>
            <source>irritated</source>
            <translation>irritación</translation>
        </message>
        <message>
            <source>is longer than {longest} characters</source>
            <translation>tiene más de {longest} caracteres</translation>
        </message>
        <message>
            <source>is neither true nor false</source>
            <translation>no es ni verdadero ni falso</translation>
        </message>
        <message>
            <source>is none of {known}</source>
            <translation>no es ninguno de {known}</translation>
        </message>
        <message>
            <source>is not a list of kinds of session</source>
            <translation>no es una lista de tipos de sesión</translation>
        </message>
        <message>
            <source>is not a number</source>
            <translation>no es un número</translation>
        </message>
        <message>
            <source>is not a short list</source>
            <translation>no es una lista corta</translation>
        </message>
        <message>
            <source>is not a text on one line</source>
            <translation>no es un texto de una línea</translation>
        </message>
        <message>
            <source>is not a whole number</source>
            <translation>no es un número entero</translation>
        </message>
        <message>
            <source>is not between {low} and {high}</source>
            <translation>no está entre {low} y {high}</translation>
        </message>
        <message>
            <source>itchy</source>
            <translation>picor</translation>
        </message>
        <message>
            <source>joyful</source>
            <translation>júbilo</translation>
        </message>
        <message>
            <source>jumpy</source>
            <translation>sobresalto</translation>
        </message>
        <message>
            <source>keeps this place in the music for you</source>
            <translation>te guarda este punto de la música</translation>
        </message>
        <message>
            <source>keys with values</source>
            <translation>claves con valores</translation>
        </message>
        <message>
            <source>left out: {regions}</source>
            <translation>sin: {regions}</translation>
        </message>
        <message>
            <source>legs</source>
            <translation>piernas</translation>
        </message>
        <message>
            <source>less sound, few short lines</source>
            <translation>menos sonido, pocas frases cortas</translation>
        </message>
        <message>
            <source>light</source>
            <translation>ligereza</translation>
        </message>
        <message>
            <source>lonely</source>
            <translation>soledad</translation>
        </message>
        <message>
            <source>longer</source>
            <comment>silences</comment>
            <translation>más largos</translation>
        </message>
        <message>
            <source>longest silence at most {length}, as you set it</source>
            <translation>silencio más largo: {length} como máximo, según lo ajustaste</translation>
        </message>
        <message>
            <source>longest silence {length}</source>
            <translation>silencio más largo: {length}</translation>
        </message>
        <message>
            <source>longing</source>
            <translation>añoranza</translation>
        </message>
        <message>
            <source>loose</source>
            <translation>soltura</translation>
        </message>
        <message>
            <source>louder</source>
            <translation>más alto</translation>
        </message>
        <message>
            <source>loudest moment: {moment}</source>
            <translation>momento más fuerte: {moment}</translation>
        </message>
        <message>
            <source>loving</source>
            <translation>amor</translation>
        </message>
        <message>
            <source>low</source>
            <translation>desánimo</translation>
        </message>
        <message>
            <source>low energy</source>
            <translation>energía baja</translation>
        </message>
        <message>
            <source>lower legs</source>
            <translation>pantorrillas</translation>
        </message>
        <message>
            <source>may have changed</source>
            <translation>puede haber cambiado</translation>
        </message>
        <message>
            <source>message someone</source>
            <translation>escribir a alguien</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message numerus="yes">
            <source>minutes</source>
            <translation>
                <numerusform>minuto</numerusform>
                <numerusform>minutos</numerusform>
            </translation>
        </message>
        <message>
            <source>mixed</source>
            <translation>mezcla</translation>
        </message>
        <message>
            <source>more…</source>
            <translation>más…</translation>
        </message>
        <message>
            <source>muffled</source>
            <translation>en sordina</translation>
        </message>
        <message>
            <source>music</source>
            <translation>música</translation>
        </message>
        <message>
            <source>music of yours</source>
            <translation>música tuya</translation>
        </message>
        <message>
            <source>music {level} dB softer</source>
            <translation>música {level} dB más baja</translation>
        </message>
        <message>
            <source>night</source>
            <translation>noche</translation>
        </message>
        <message>
            <source>no check-ins</source>
            <translation>sin preguntas breves</translation>
        </message>
        <message>
            <source>no choices</source>
            <translation>sin elecciones</translation>
        </message>
        <message>
            <source>no timer</source>
            <translation>sin temporizador</translation>
        </message>
        <message>
            <source>nostalgic</source>
            <translation>nostalgia</translation>
        </message>
        <message>
            <source>not at all</source>
            <translation>ninguna</translation>
        </message>
        <message>
            <source>not sure</source>
            <translation>no lo sé</translation>
        </message>
        <message>
            <source>note</source>
            <translation>nota</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nada</translation>
        </message>
        <message>
            <source>nothing at all</source>
            <translation>nada en absoluto</translation>
        </message>
        <message>
            <source>nothing moves</source>
            <translation>nada se mueve</translation>
        </message>
        <message>
            <source>numb</source>
            <translation>sin sensación</translation>
        </message>
        <message>
            <source>numb 0 to 10</source>
            <translation>lo poco que llega, de 0 a 10</translation>
        </message>
        <message>
            <source>object</source>
            <translation>objeto</translation>
        </message>
        <message>
            <source>okay</source>
            <translation>bien</translation>
        </message>
        <message>
            <source>on edge</source>
            <translation>en tensión</translation>
        </message>
        <message>
            <source>one way</source>
            <translation>hacia un lado</translation>
        </message>
        <message>
            <source>open</source>
            <translation>algo abierto</translation>
        </message>
        <message>
            <source>opening</source>
            <translation>abriendo</translation>
        </message>
        <message>
            <source>or neither</source>
            <translation>o ninguna</translation>
        </message>
        <message>
            <source>out</source>
            <translation>hacia fuera</translation>
        </message>
        <message>
            <source>outline</source>
            <translation>silueta</translation>
        </message>
        <message>
            <source>outside</source>
            <translation>fuera</translation>
        </message>
        <message>
            <source>outside you</source>
            <translation>fuera de ti</translation>
        </message>
        <message>
            <source>part of something bigger</source>
            <translation>parte de algo mayor</translation>
        </message>
        <message>
            <source>peaceful</source>
            <translation>paz</translation>
        </message>
        <message>
            <source>pleasant</source>
            <translation>agradable</translation>
        </message>
        <message>
            <source>pleasant 1 to 9</source>
            <translation>agrado de 1 a 9</translation>
        </message>
        <message>
            <source>pleased</source>
            <translation>agrado</translation>
        </message>
        <message>
            <source>plenty</source>
            <translation>mucho</translation>
        </message>
        <message>
            <source>pressed</source>
            <translation>presión</translation>
        </message>
        <message>
            <source>prickly</source>
            <translation>pinchazos leves</translation>
        </message>
        <message>
            <source>proud</source>
            <translation>orgullo</translation>
        </message>
        <message>
            <source>pulsing</source>
            <translation>latido</translation>
        </message>
        <message>
            <source>put off</source>
            <translation>desagrado</translation>
        </message>
        <message>
            <source>queasy</source>
            <translation>náusea</translation>
        </message>
        <message>
            <source>quiet room</source>
            <translation>sala en calma</translation>
        </message>
        <message>
            <source>quieter</source>
            <translation>más bajo</translation>
        </message>
        <message>
            <source>rather not say</source>
            <translation>prefiero no decirlo</translation>
        </message>
        <message>
            <source>relieved</source>
            <translation>alivio</translation>
        </message>
        <message>
            <source>remembering</source>
            <translation>recuerdos</translation>
        </message>
        <message>
            <source>restless</source>
            <translation>inquietud</translation>
        </message>
        <message>
            <source>right here</source>
            <translation>aquí mismo</translation>
        </message>
        <message>
            <source>rising</source>
            <translation>subiendo</translation>
        </message>
        <message>
            <source>room at evening</source>
            <translation>habitación al anochecer</translation>
        </message>
        <message>
            <source>rough</source>
            <translation>aspereza</translation>
        </message>
        <message>
            <source>sad</source>
            <translation>tristeza</translation>
        </message>
        <message>
            <source>scared</source>
            <translation>miedo</translation>
        </message>
        <message>
            <source>seat</source>
            <translation>asiento</translation>
        </message>
        <message numerus="yes">
            <source>sessions</source>
            <translation>
                <numerusform>sesión</numerusform>
                <numerusform>sesiones</numerusform>
            </translation>
        </message>
        <message>
            <source>settled</source>
            <translation>tranquilidad</translation>
        </message>
        <message>
            <source>sharp</source>
            <translation>punzada</translation>
        </message>
        <message>
            <source>shore</source>
            <translation>orilla</translation>
        </message>
        <message>
            <source>shorter</source>
            <translation>más corta</translation>
        </message>
        <message>
            <source>shorter</source>
            <comment>silences</comment>
            <translation>más cortos</translation>
        </message>
        <message>
            <source>shoulders</source>
            <translation>hombros</translation>
        </message>
        <message>
            <source>sight</source>
            <translation>vista</translation>
        </message>
        <message>
            <source>silences {factor} times as long</source>
            <translation>silencios por {factor}</translation>
        </message>
        <message>
            <source>silences {length}</source>
            <translation>silencios {length}</translation>
        </message>
        <message>
            <source>simpleaudio found no sound device that it can open.</source>
            <translation>simpleaudio no encontró ningún dispositivo de sonido que pueda abrir.</translation>
        </message>
        <message>
            <source>simpleaudio is not installed. It is an extra for Python 3.11: pip install thaw[simpleaudio]</source>
            <translation>simpleaudio no está instalado. Es un extra para Python 3.11: pip install thaw[simpleaudio]</translation>
        </message>
        <message>
            <source>sinking</source>
            <translation>hundirse</translation>
        </message>
        <message>
            <source>sit, stand, walk or lie</source>
            <translation>sentarse, estar de pie, caminar o tumbarse</translation>
        </message>
        <message>
            <source>skip a region</source>
            <translation>saltar una zona</translation>
        </message>
        <message>
            <source>slow strings</source>
            <translation>cuerdas lentas</translation>
        </message>
        <message>
            <source>smooth</source>
            <translation>tersura</translation>
        </message>
        <message>
            <source>soft</source>
            <translation>suavidad</translation>
        </message>
        <message>
            <source>soft rain</source>
            <translation>lluvia suave</translation>
        </message>
        <message>
            <source>softer</source>
            <translation>más bajo</translation>
        </message>
        <message>
            <source>some energy</source>
            <translation>algo de energía</translation>
        </message>
        <message>
            <source>something without a word</source>
            <translation>algo sin palabra</translation>
        </message>
        <message>
            <source>sore</source>
            <translation>zona sensible</translation>
        </message>
        <message>
            <source>sound underneath {level} dB softer</source>
            <translation>fondo {level} dB más bajo</translation>
        </message>
        <message>
            <source>sounds</source>
            <translation>sonidos</translation>
        </message>
        <message>
            <source>still</source>
            <translation>quietud</translation>
        </message>
        <message>
            <source>stirred 0 to 10</source>
            <translation>agitación de 0 a 10</translation>
        </message>
        <message>
            <source>stream</source>
            <translation>arroyo</translation>
        </message>
        <message>
            <source>street</source>
            <translation>calle</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>fuerza</translation>
        </message>
        <message>
            <source>supported</source>
            <translation>apoyo</translation>
        </message>
        <message>
            <source>tender</source>
            <translation>ternura</translation>
        </message>
        <message>
            <source>tense</source>
            <translation>tensión</translation>
        </message>
        <message>
            <source>terrified</source>
            <translation>terror</translation>
        </message>
        <message>
            <source>text</source>
            <translation>mensaje</translation>
        </message>
        <message>
            <source>text the word SHOUT</source>
            <translation>enviar la palabra SHOUT</translation>
        </message>
        <message>
            <source>the closing begins after {minutes} min</source>
            <translation>el cierre empieza a los {minutes} min</translation>
        </message>
        <message>
            <source>the next part</source>
            <translation>la parte siguiente</translation>
        </message>
        <message>
            <source>the other way</source>
            <translation>hacia el otro</translation>
        </message>
        <message>
            <source>the version of the format</source>
            <translation>la versión del formato</translation>
        </message>
        <message>
            <source>the voice</source>
            <translation>la voz</translation>
        </message>
        <message>
            <source>the voice; the music stays a little below it</source>
            <translation>la voz; la música queda un poco por debajo</translation>
        </message>
        <message>
            <source>thighs</source>
            <translation>muslos</translation>
        </message>
        <message>
            <source>tight</source>
            <translation>tirantez</translation>
        </message>
        <message numerus="yes">
            <source>times</source>
            <translation>
                <numerusform>vez</numerusform>
                <numerusform>veces</numerusform>
            </translation>
        </message>
        <message>
            <source>tingling</source>
            <translation>hormigueo</translation>
        </message>
        <message>
            <source>tired</source>
            <translation>cansancio</translation>
        </message>
        <message>
            <source>trembling</source>
            <translation>temblor</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true o false</translation>
        </message>
        <message>
            <source>under a minute</source>
            <translation>menos de un minuto</translation>
        </message>
        <message>
            <source>uneasy</source>
            <translation>desazón</translation>
        </message>
        <message>
            <source>unpleasant</source>
            <translation>desagradable</translation>
        </message>
        <message>
            <source>version {version}</source>
            <translation>versión {version}</translation>
        </message>
        <message>
            <source>very far away</source>
            <translation>muy lejos</translation>
        </message>
        <message>
            <source>voice</source>
            <translation>voz</translation>
        </message>
        <message>
            <source>voice {level} dB softer</source>
            <translation>voz {level} dB más baja</translation>
        </message>
        <message>
            <source>wanting to move</source>
            <translation>ganas de moverse</translation>
        </message>
        <message>
            <source>warm</source>
            <translation>calor suave</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>aviso</translation>
        </message>
        <message>
            <source>wary</source>
            <translation>recelo</translation>
        </message>
        <message>
            <source>what its author answers for</source>
            <translation>de qué responde quien lo hizo</translation>
        </message>
        <message>
            <source>what moves is slow</source>
            <translation>lo que se mueve va despacio</translation>
        </message>
        <message>
            <source>what the checker found</source>
            <translation>lo que encontró la revisión</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>entera</translation>
        </message>
        <message>
            <source>wind</source>
            <translation>viento</translation>
        </message>
        <message>
            <source>wistful</source>
            <translation>melancolía</translation>
        </message>
        <message>
            <source>wood</source>
            <translation>bosque</translation>
        </message>
        <message>
            <source>worried</source>
            <translation>preocupación</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>escritura</translation>
        </message>
        <message>
            <source>{before} and {name} are one file on some computers.</source>
            <translation>{before} y {name} son un mismo archivo en algunos equipos.</translation>
        </message>
        <message>
            <source>{country}, as this computer is set</source>
            <translation>{country}, según este equipo</translation>
        </message>
        <message>
            <source>{country}: emergency {numbers}. {lines} {seen}</source>
            <translation>{country}: emergencias {numbers}. {lines} {seen}</translation>
        </message>
        <message numerus="yes">
            <source>{count} bytes</source>
            <translation>
                <numerusform>{count} byte</numerusform>
                <numerusform>{count} bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} check-ins</source>
            <translation>
                <numerusform>{count} pregunta breve</numerusform>
                <numerusform>{count} preguntas breves</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} choices</source>
            <translation>
                <numerusform>{count} elección</numerusform>
                <numerusform>{count} elecciones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} minutes</source>
            <translation>
                <numerusform>{count} minuto</numerusform>
                <numerusform>{count} minutos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} more are not shown.</source>
            <translation>
                <numerusform>Hay una más que no se muestra.</numerusform>
                <numerusform>Hay {count} más que no se muestran.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} more cannot be taken in.</source>
            <translation>
                <numerusform>{count} más no se puede traer.</numerusform>
                <numerusform>{count} más no se pueden traer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} more names are wrong.</source>
            <translation>
                <numerusform>Hay otro nombre mal.</numerusform>
                <numerusform>Hay otros {count} nombres mal.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes</source>
            <translation>
                <numerusform>{count} nota</numerusform>
                <numerusform>{count} notas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes came back.</source>
            <translation>
                <numerusform>Volvió {count} nota.</numerusform>
                <numerusform>Volvieron {count} notas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes have no date in the file, and come in under today’s.</source>
            <translation>
                <numerusform>{count} nota no tiene fecha en el archivo, y llega con la de hoy.</numerusform>
                <numerusform>{count} notas no tienen fecha en el archivo, y llegan con la de hoy.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes that are here already; they stay as they are</source>
            <translation>
                <numerusform>{count} nota que ya está aquí; se queda como está</numerusform>
                <numerusform>{count} notas que ya están aquí; se quedan como están</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes that are not here yet</source>
            <translation>
                <numerusform>{count} nota que aún no está aquí</numerusform>
                <numerusform>{count} notas que aún no están aquí</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} notes were taken in. They stand among the others by their days.</source>
            <translation>
                <numerusform>Llegó {count} nota. Está entre las demás según su día.</numerusform>
                <numerusform>Llegaron {count} notas. Están entre las demás según su día.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} others are not named here.</source>
            <translation>
                <numerusform>{count} más no se nombra aquí.</numerusform>
                <numerusform>{count} más no se nombran aquí.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} places kept, the last at {last}</source>
            <translation>
                <numerusform>{count} punto guardado, el último en {last}</numerusform>
                <numerusform>{count} puntos guardados, el último en {last}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} sessions</source>
            <translation>
                <numerusform>{count} sesión</numerusform>
                <numerusform>{count} sesiones</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{count} things in it are wrong. Its sessions may not play.</source>
            <translation>
                <numerusform>Hay una cosa mal. Puede que sus sesiones no suenen.</numerusform>
                <numerusform>Hay {count} cosas mal. Puede que sus sesiones no suenen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{day} notes</source>
            <translation>{day} notas</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{device} (not connected)</source>
            <translation>{device} (no conectado)</translation>
        </message>
        <message>
            <source>{directory}: {address}. {text}</source>
            <translation>{directory}: {address}. {text}</translation>
        </message>
        <message>
            <source>{file} belongs to a newer Thaw and is left as it is.</source>
            <translation>{file} es de un Thaw más nuevo y se deja como está.</translation>
        </message>
        <message>
            <source>{file} belongs to another book of notes. It was set aside as {aside}.</source>
            <translation>{file} es de otro libro de notas. Quedó apartado como {aside}.</translation>
        </message>
        <message>
            <source>{file} cannot be locked, as happens on network folders. Notes need a folder on this computer.</source>
            <translation>No se puede bloquear {file}, como pasa en carpetas de red. Las notas necesitan una carpeta de este equipo.</translation>
        </message>
        <message>
            <source>{file} cannot be opened. Is its folder still there, and may you read and write in it?</source>
            <translation>No se puede abrir {file}. ¿Sigue ahí su carpeta, y tienes permiso para leer y escribir en ella?</translation>
        </message>
        <message>
            <source>{file} cannot be read: {error}.</source>
            <translation>No se puede leer {file}: {error}.</translation>
        </message>
        <message>
            <source>{file} cannot be read: {reason}.</source>
            <translation>No se puede leer {file}: {reason}.</translation>
        </message>
        <message>
            <source>{file} cannot be used: {reason}.</source>
            <translation>No se puede usar {file}: {reason}.</translation>
        </message>
        <message>
            <source>{file} could not be read or written: the computer is short of memory, or has too many files open. Nothing was changed. Close other programs and try again.</source>
            <translation>No se pudo leer o escribir {file}: al equipo le falta memoria o tiene demasiados archivos abiertos. No se cambió nada. Cierra otros programas y vuelve a intentarlo.</translation>
        </message>
        <message>
            <source>{file} could not be read or written: the disk failed. Is it still there, and is it well?</source>
            <translation>No se pudo leer ni escribir {file}: falló el disco. ¿Sigue ahí, y está bien?</translation>
        </message>
        <message>
            <source>{file} could not be written: another program holds it.</source>
            <translation>No se pudo escribir {file}: otro programa lo tiene en uso.</translation>
        </message>
        <message>
            <source>{file} could not be written: here it may only be read.</source>
            <translation>No se pudo escribir {file}: aquí solo se puede leer.</translation>
        </message>
        <message>
            <source>{file} could not be written: the disk is full. What was kept before is still there. Free some space and try again.</source>
            <translation>No se pudo escribir {file}: el disco está lleno. Lo guardado antes sigue ahí. Libera algo de espacio y prueba otra vez.</translation>
        </message>
        <message>
            <source>{file} does not list “{name}”.</source>
            <translation>{file} no lista «{name}».</translation>
        </message>
        <message>
            <source>{file} is a copy of other notes.</source>
            <translation>{file} es una copia de otras notas.</translation>
        </message>
        <message>
            <source>{file} is damaged, or is no book of notes.</source>
            <translation>{file} está dañado, o no es un libro de notas.</translation>
        </message>
        <message>
            <source>{file} is damaged.</source>
            <translation>{file} está dañado.</translation>
        </message>
        <message>
            <source>{file} is damaged. What was found in it of what was deleted was overwritten, but what cannot be read there may still have it. The file can be deleted by hand.</source>
            <translation>{file} está dañado. Lo que se halló en él de lo borrado se sobrescribió, pero quizá aún esté en lo que no se puede leer. El archivo se puede borrar a mano.</translation>
        </message>
        <message>
            <source>{file} is in use by another program. Close it there and try again.</source>
            <translation>Otro programa está usando {file}. Ciérralo allí y prueba otra vez.</translation>
        </message>
        <message>
            <source>{file} is missing: it says where the sounds and pictures come from.</source>
            <translation>Falta {file}: dice de dónde vienen los sonidos y las imágenes.</translation>
        </message>
        <message>
            <source>{file} is no file.</source>
            <translation>{file} no es un archivo.</translation>
        </message>
        <message>
            <source>{file} is not there.</source>
            <translation>{file} no está.</translation>
        </message>
        <message>
            <source>{file} was changed by another program. Close Thaw and open it again.</source>
            <translation>Otro programa cambió {file}. Cierra Thaw y vuelve a abrirlo.</translation>
        </message>
        <message>
            <source>{file} was damaged. It was made anew from its second one and from what could still be read; the damaged file was set aside as {aside}.</source>
            <translation>{file} estaba dañado. Se rehízo con su segundo ejemplar y con lo que aún se podía leer; el archivo dañado quedó apartado como {aside}.</translation>
        </message>
        <message>
            <source>{file} was moved, deleted or replaced while it was open. Put it back, or close Thaw and open it again.</source>
            <translation>{file} se movió, se borró o se reemplazó mientras estaba abierto. Devuélvelo a su sitio, o cierra Thaw y vuelve a abrirlo.</translation>
        </message>
        <message>
            <source>{file} was written by a newer version of Thaw (format {version}; this one reads {known}). It was not touched. Open it with that version.</source>
            <translation>{file} lo escribió una versión más nueva de Thaw (formato {version}; esta lee {known}). No se tocó. Ábrelo con esa versión.</translation>
        </message>
        <message>
            <source>{file}, line {line}</source>
            <translation>{file}, línea {line}</translation>
        </message>
        <message>
            <source>{file}, which was set aside because it was damaged, may still have what was deleted. It can be deleted by hand.</source>
            <translation>{file}, que se apartó por estar dañado, quizá aún tenga lo que se borró. Se puede borrar a mano.</translation>
        </message>
        <message>
            <source>{filter}: {picked}</source>
            <translation>{filter}: {picked}</translation>
        </message>
        <message>
            <source>{first} for {first_length}, {second} for {second_length}</source>
            <translation>{first} durante {first_length}, {second} durante {second_length}</translation>
        </message>
        <message>
            <source>{first} is {low}, {last} is {high}</source>
            <translation>{first} es {low}, {last} es {high}</translation>
        </message>
        <message>
            <source>{first} {low}, {last} {high}. Nothing is picked. Arrows or digits pick.</source>
            <translation>{first} {low}, {last} {high}. No hay nada elegido. Las flechas o las cifras eligen.</translation>
        </message>
        <message>
            <source>{folder} cannot be read: {why}.</source>
            <translation>No se puede leer {folder}: {why}.</translation>
        </message>
        <message>
            <source>{folder} could not be written: {error}.</source>
            <translation>No se pudo escribir {folder}: {error}.</translation>
        </message>
        <message>
            <source>{group}: {words}</source>
            <translation>{group}: {words}</translation>
        </message>
        <message>
            <source>{heading}. {text}</source>
            <translation>{heading}. {text}</translation>
        </message>
        <message>
            <source>{items} and {last}</source>
            <translation>{items} y {last}</translation>
        </message>
        <message>
            <source>{items} or {last}</source>
            <translation>{items} o {last}</translation>
        </message>
        <message>
            <source>{kind}: {habit}.</source>
            <translation>{kind}: {habit}.</translation>
        </message>
        <message>
            <source>{length} at level {one} or {other} go by without a check-in; at most {most} do.</source>
            <translation>Pasan {length} en el nivel {one} o {other} sin pregunta breve; son {most} como mucho.</translation>
        </message>
        <message>
            <source>{length} with {choices} and {check_ins}. {parts}.</source>
            <translation>{length} con {choices} y {check_ins}. {parts}.</translation>
        </message>
        <message>
            <source>{length}, and more by your longer silences</source>
            <translation>{length}, y más con tus silencios más largos</translation>
        </message>
        <message>
            <source>{length}, {longest} at the longest</source>
            <translation>{length}; como mucho, {longest}</translation>
        </message>
        <message>
            <source>{level} dB below full</source>
            <translation>{level} dB por debajo del máximo</translation>
        </message>
        <message>
            <source>{level} dB below full, the loudest that a session begins with</source>
            <translation>{level} dB por debajo del máximo, lo más alto con que empieza una sesión</translation>
        </message>
        <message>
            <source>{minutes} min</source>
            <translation>{minutes} min</translation>
        </message>
        <message>
            <source>{minutes} min {seconds} s</source>
            <translation>{minutes} min {seconds} s</translation>
        </message>
        <message>
            <source>{name} carries something beside its content.</source>
            <translation>{name} lleva algo además de su contenido.</translation>
        </message>
        <message>
            <source>{name} changed while it was read.</source>
            <translation>{name} cambió mientras se leía.</translation>
        </message>
        <message>
            <source>{name} grows by more than {ratio} times when it is opened.</source>
            <translation>{name} crece más de {ratio} veces al abrirse.</translation>
        </message>
        <message>
            <source>{name} has a backslash in its name; folders are parted by /.</source>
            <translation>{name} tiene una barra invertida en el nombre; las carpetas se separan con /.</translation>
        </message>
        <message>
            <source>{name} has a character in its name that does not show what it does.</source>
            <translation>{name} tiene en el nombre un carácter que no muestra lo que hace.</translation>
        </message>
        <message>
            <source>{name} has a name of more than {longest} characters.</source>
            <translation>{name} tiene un nombre de más de {longest} caracteres.</translation>
        </message>
        <message>
            <source>{name} has a part of its name that ends with a dot or a space, which Windows leaves out.</source>
            <translation>{name} tiene una parte del nombre que acaba en punto o espacio, que Windows omite.</translation>
        </message>
        <message>
            <source>{name} has an empty part in its name.</source>
            <translation>{name} tiene una parte vacía en el nombre.</translation>
        </message>
        <message>
            <source>{name} has another size than it says.</source>
            <translation>{name} tiene otro tamaño del que dice.</translation>
        </message>
        <message>
            <source>{name} has more in its name than Latin letters, digits, dots and hyphens.</source>
            <translation>{name} tiene en el nombre algo más que letras latinas, cifras, puntos y guiones.</translation>
        </message>
        <message>
            <source>{name} has no name.</source>
            <translation>{name} no tiene nombre.</translation>
        </message>
        <message>
            <source>{name} has the name of a device on Windows.</source>
            <translation>{name} tiene el nombre de un dispositivo en Windows.</translation>
        </message>
        <message>
            <source>{name} is a folder or a device, not a file.</source>
            <translation>{name} es una carpeta o un dispositivo, no un archivo.</translation>
        </message>
        <message>
            <source>{name} is a folder; only files are listed.</source>
            <translation>{name} es una carpeta; solo se listan archivos.</translation>
        </message>
        <message>
            <source>{name} is a link, not a file.</source>
            <translation>{name} es un enlace, no un archivo.</translation>
        </message>
        <message>
            <source>{name} is encrypted.</source>
            <translation>{name} está cifrado.</translation>
        </message>
        <message>
            <source>{name} is hidden: a part of its name begins with a dot.</source>
            <translation>{name} está oculto: una parte de su nombre empieza por punto.</translation>
        </message>
        <message>
            <source>{name} is larger than {size}.</source>
            <translation>{name} ocupa más de {size}.</translation>
        </message>
        <message>
            <source>{name} is listed, and not there.</source>
            <translation>{name} está en la lista y no está ahí.</translation>
        </message>
        <message>
            <source>{name} is no file that a pack holds.</source>
            <translation>{name} no es un archivo propio de un paquete.</translation>
        </message>
        <message>
            <source>{name} is no ordinary file.</source>
            <translation>{name} no es un archivo corriente.</translation>
        </message>
        <message>
            <source>{name} is no picture of the kind that its name says.</source>
            <translation>{name} no es una imagen del tipo que dice su nombre.</translation>
        </message>
        <message>
            <source>{name} is not as it was when the list of files was made.</source>
            <translation>{name} no es como era cuando se hizo la lista de archivos.</translation>
        </message>
        <message>
            <source>{name} is packed in a way that packs do not use.</source>
            <translation>{name} está comprimido de una forma que los paquetes no usan.</translation>
        </message>
        <message>
            <source>{name} is there twice.</source>
            <translation>{name} está dos veces.</translation>
        </message>
        <message>
            <source>{name} is there, and not listed.</source>
            <translation>{name} está ahí y no está en la lista.</translation>
        </message>
        <message>
            <source>{name} is too large.</source>
            <translation>{name} es demasiado grande.</translation>
        </message>
        <message>
            <source>{name} leads out of the pack.</source>
            <translation>{name} lleva fuera del paquete.</translation>
        </message>
        <message>
            <source>{name} lies in what is a file itself.</source>
            <translation>{name} está dentro de lo que ya es un archivo.</translation>
        </message>
        <message>
            <source>{name} lies on another disk.</source>
            <translation>{name} está en otro disco.</translation>
        </message>
        <message>
            <source>{name} names a drive instead of a place in the pack.</source>
            <translation>{name} nombra una unidad en lugar de un sitio del paquete.</translation>
        </message>
        <message>
            <source>{name} names a place on the computer instead of one in the pack.</source>
            <translation>{name} nombra un sitio del equipo en lugar de uno del paquete.</translation>
        </message>
        <message>
            <source>{name} overlaps with what stands behind it.</source>
            <translation>{name} se solapa con lo que le sigue.</translation>
        </message>
        <message>
            <source>{name} uses a feature of zips that packs do not.</source>
            <translation>{name} usa una función de los zip que los paquetes no usan.</translation>
        </message>
        <message>
            <source>{name} was changed or damaged on its way: its sum is wrong.</source>
            <translation>{name} cambió o se dañó por el camino: su suma no coincide.</translation>
        </message>
        <message>
            <source>{number} is picked.</source>
            <translation>Elegido: {number}.</translation>
        </message>
        <message>
            <source>{number} {unit}</source>
            <translation>{number} {unit}</translation>
        </message>
        <message>
            <source>{number}: {session}, {length}, {place}.</source>
            <translation>{number}: {session}, {length}, {place}.</translation>
        </message>
        <message>
            <source>{offers} of its sentences offer and {commands} command, this one first; twice as many offers are kinder.</source>
            <translation>{offers} de sus frases ofrecen y {commands} ordenan, esta la primera; el doble de ofertas es más amable.</translation>
        </message>
        <message>
            <source>{offer}: {detail}</source>
            <translation>{offer}: {detail}</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} y {other}</translation>
        </message>
        <message>
            <source>{one} or {other}</source>
            <translation>{one} o {other}</translation>
        </message>
        <message>
            <source>{pack} has no {file}.</source>
            <translation>{pack} no tiene {file}.</translation>
        </message>
        <message>
            <source>{part}, {length}, {place}</source>
            <translation>{part}, {length}, {place}</translation>
        </message>
        <message>
            <source>{part}: {place}, {length}</source>
            <translation>{part}: {place}, {length}</translation>
        </message>
        <message>
            <source>{path} cannot be read: {error}.</source>
            <translation>No se puede leer {path}: {error}.</translation>
        </message>
        <message>
            <source>{path} cannot be read: {reason}.</source>
            <translation>No se puede leer {path}: {reason}.</translation>
        </message>
        <message>
            <source>{path} cannot be written any more: {reason}.</source>
            <translation>Ya no se puede escribir {path}: {reason}.</translation>
        </message>
        <message>
            <source>{path} could not be deleted: {reason}. It can be deleted by hand.</source>
            <translation>No se pudo borrar {path}: {reason}. Se puede borrar a mano.</translation>
        </message>
        <message>
            <source>{path} could not be written: {error}.</source>
            <translation>No se pudo escribir {path}: {error}.</translation>
        </message>
        <message>
            <source>{path} could not be written: {reason}.</source>
            <translation>No se pudo escribir {path}: {reason}.</translation>
        </message>
        <message>
            <source>{path} is a folder, not a file.</source>
            <translation>{path} es una carpeta, no un archivo.</translation>
        </message>
        <message>
            <source>{path} is no ordinary file.</source>
            <translation>{path} no es un archivo corriente.</translation>
        </message>
        <message>
            <source>{path} is not a folder, so it cannot hold a profile.</source>
            <translation>{path} no es una carpeta, así que no puede contener un perfil.</translation>
        </message>
        <message>
            <source>{percent} percent</source>
            <translation>{percent} por ciento</translation>
        </message>
        <message>
            <source>{place} (level {level} of 4)</source>
            <translation>{place} (nivel {level} de 4)</translation>
        </message>
        <message>
            <source>{pleasant}, {energy}: {across} and {up} of 9.</source>
            <translation>{pleasant}, {energy}: {across} y {up} de 9.</translation>
        </message>
        <message>
            <source>{question} {ends}.</source>
            <translation>{question} {ends}.</translation>
        </message>
        <message>
            <source>{question} {first_ends}; then {second_ends}.</source>
            <translation>{question} {first_ends}; luego {second_ends}.</translation>
        </message>
        <message>
            <source>{seconds} s</source>
            <translation>{seconds} s</translation>
        </message>
        <message>
            <source>{session} cannot be played. {problem}</source>
            <translation>No se puede reproducir {session}. {problem}</translation>
        </message>
        <message>
            <source>{session} cannot be played. {problem} That is one of {count} problems; “thaw check” lists them all.</source>
            <translation>No se puede reproducir {session}. {problem} Es uno de {count} problemas; «thaw check» los muestra todos.</translation>
        </message>
        <message>
            <source>{session}, {date}</source>
            <translation>{session}, {date}</translation>
        </message>
        <message>
            <source>{session}: {problem}</source>
            <translation>{session}: {problem}</translation>
        </message>
        <message>
            <source>{setting}: back to the usual, {usual}</source>
            <translation>{setting}: volver a lo habitual, {usual}</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} MB</translation>
        </message>
        <message>
            <source>{size} kB</source>
            <translation>{size} kB</translation>
        </message>
        <message>
            <source>{sound} underneath</source>
            <translation>{sound} de fondo</translation>
        </message>
        <message>
            <source>{title} · just now. Kept only if you say so, and encrypted on this computer.</source>
            <translation>{title} · ahora mismo. Solo se guarda si lo dices, y con cifrado en este equipo.</translation>
        </message>
        <message>
            <source>{title} · just now. Kept only if you say so. How it is kept is asked then.</source>
            <translation>{title} · ahora mismo. Solo se guarda si lo dices. Cómo se guarda se pregunta entonces.</translation>
        </message>
        <message>
            <source>{title}, {when}</source>
            <translation>{title}, {when}</translation>
        </message>
        <message>
            <source>{trouble} The code is still here. Another folder may work.</source>
            <translation>{trouble} El código sigue aquí. Quizá sirva otra carpeta.</translation>
        </message>
        <message>
            <source>{trouble} What you wrote is still here. Another folder may work.</source>
            <translation>{trouble} Lo que escribiste sigue aquí. Quizá sirva otra carpeta.</translation>
        </message>
        <message>
            <source>{ways} {number}</source>
            <translation>{ways} {number}</translation>
        </message>
        <message>
            <source>{ways} {number} ({note})</source>
            <translation>{ways} {number} ({note})</translation>
        </message>
        <message>
            <source>{what}: {number}</source>
            <translation>{what}: {number}</translation>
        </message>
        <message>
            <source>{why} It was left silent.</source>
            <translation>{why} Queda en silencio.</translation>
        </message>
        <message>
            <source>{written} · changed on {changed}</source>
            <translation>{written} · cambiada el {changed}</translation>
        </message>
        <message>
            <source>{wrong} Its usual value is used.</source>
            <translation>{wrong} Se usa su valor habitual.</translation>
        </message>
        <message>
            <source>“Still here?” after a silence of</source>
            <translation>«¿Sigues aquí?» tras un silencio de</translation>
        </message>
        <message>
            <source>“Still here?” in long silences</source>
            <translation>«¿Sigues aquí?» en silencios largos</translation>
        </message>
        <message>
            <source>“You might …”, “if you like”, or two things to pick from make an offer of it.</source>
            <translation>«Podrías …», «si quieres», o dos cosas entre las que elegir lo convierten en oferta.</translation>
        </message>
        <message>
            <source>“thaw check --explain RULE” says of a rule whether and where it can be.</source>
            <translation>«thaw check --explain REGLA» dice de una regla si se puede y dónde.</translation>
        </message>
        <message>
            <source>“thaw pack build” makes a pack as it should be.</source>
            <translation>«thaw pack build» hace un paquete como debe ser.</translation>
        </message>
        <message>
            <source>“thaw pack build” makes a pack of a folder.</source>
            <translation>«thaw pack build» hace un paquete de una carpeta.</translation>
        </message>
        <message>
            <source>“thaw pack build” writes it anew.</source>
            <translation>«thaw pack build» lo escribe de nuevo.</translation>
        </message>
        <message>
            <source>“thaw pack build” writes it.</source>
            <translation>«thaw pack build» lo escribe.</translation>
        </message>
        <message>
            <source>“thaw pack new” makes a folder that has everything.</source>
            <translation>«thaw pack new» crea una carpeta que lo tiene todo.</translation>
        </message>
        <message>
            <source>“thaw pack sign” writes it anew.</source>
            <translation>«thaw pack sign» la escribe de nuevo.</translation>
        </message>
        <message>
            <source>“thaw play” and one of these names plays it.</source>
            <translation>«thaw play» y uno de estos nombres la reproduce.</translation>
        </message>
        <message>
            <source>“{caption}”</source>
            <translation>«{caption}»</translation>
        </message>
        <message>
            <source>“{condition}” is never looked at: Thaw's own routes at stirred {stirred} or more and here {here} or less come first.</source>
            <translation>«{condition}» no se mira nunca: las rutas propias de Thaw con stirred {stirred} o más y here {here} o menos van primero.</translation>
        </message>
        <message>
            <source>“{condition}” is true of every answer.</source>
            <translation>«{condition}» vale para cualquier respuesta.</translation>
        </message>
        <message>
            <source>“{condition}” is true of no answer.</source>
            <translation>«{condition}» no vale para ninguna respuesta.</translation>
        </message>
        <message>
            <source>“{default}” is not one of the options.</source>
            <translation>«{default}» no es una de las opciones.</translation>
        </message>
        <message>
            <source>“{device}” cannot be opened. Another program may be using it alone, or it was just unplugged.</source>
            <translation>No se puede abrir «{device}». Quizá otro programa lo usa en exclusiva, o se acaba de desconectar.</translation>
        </message>
        <message>
            <source>“{device}” is gone.</source>
            <translation>«{device}» ya no está.</translation>
        </message>
        <message>
            <source>“{device}” is not connected. Nothing plays anywhere else until you pick another or connect it again.</source>
            <translation>«{device}» no está conectado. Nada suena en otro sitio hasta que elijas otro o lo conectes de nuevo.</translation>
        </message>
        <message>
            <source>“{device}” no longer takes any sound.</source>
            <translation>«{device}» ya no acepta sonido.</translation>
        </message>
        <message>
            <source>“{file}” cannot be decoded; it is damaged.</source>
            <translation>No se puede descodificar «{file}»; está dañado.</translation>
        </message>
        <message>
            <source>“{file}” cannot be read as a sound; it may be damaged. {what_it_plays}</source>
            <translation>No se puede leer «{file}» como sonido; quizá esté dañado. {what_it_plays}</translation>
        </message>
        <message>
            <source>“{file}” has {channels} channels; Thaw plays up to eight.</source>
            <translation>«{file}» tiene {channels} canales; Thaw reproduce hasta ocho.</translation>
        </message>
        <message>
            <source>“{file}” has {rate} samples a second; Thaw plays 8000 to 192000.</source>
            <translation>«{file}» tiene {rate} muestras por segundo; Thaw reproduce de 8000 a 192000.</translation>
        </message>
        <message>
            <source>“{file}” holds no sound that Thaw can play. {what_it_plays}</source>
            <translation>«{file}» no contiene sonido que Thaw pueda reproducir. {what_it_plays}</translation>
        </message>
        <message>
            <source>“{file}” is coded as {codec}. {what_it_plays}</source>
            <translation>«{file}» está codificado como {codec}. {what_it_plays}</translation>
        </message>
        <message>
            <source>“{file}” is empty.</source>
            <translation>«{file}» está vacío.</translation>
        </message>
        <message>
            <source>“{file}” is longer than {hours} hours. A shorter file can be picked.</source>
            <translation>«{file}» dura más de {hours} horas. Se puede elegir un archivo más corto.</translation>
        </message>
        <message>
            <source>“{file}” is longer than {minutes} minutes.</source>
            <translation>«{file}» dura más de {minutes} minutos.</translation>
        </message>
        <message>
            <source>“{file}” is protected: only the shop’s own program can play it.</source>
            <translation>«{file}» está protegido: solo lo reproduce el programa de la tienda.</translation>
        </message>
        <message>
            <source>“{file}” makes the decoder fail; it is damaged, or made to do so.</source>
            <translation>«{file}» hace fallar al descodificador; está dañado, o hecho para eso.</translation>
        </message>
        <message>
            <source>“{file}” may not be read by you.</source>
            <translation>No tienes permiso para leer «{file}».</translation>
        </message>
        <message>
            <source>“{file}” takes more memory to decode than any song needs.</source>
            <translation>«{file}» pide más memoria de la que necesita cualquier canción.</translation>
        </message>
        <message>
            <source>“{file}” takes more memory to decode than any sound needs.</source>
            <translation>«{file}» pide más memoria de la que necesita cualquier sonido.</translation>
        </message>
        <message>
            <source>“{file}” takes too long to decode; it was given up.</source>
            <translation>«{file}» tarda demasiado en descodificarse; se dejó.</translation>
        </message>
        <message>
            <source>“{first}” begins no item; a plain hyphen and a space do.</source>
            <translation>«{first}» no empieza ningún elemento; un guion simple y un espacio, sí.</translation>
        </message>
        <message>
            <source>“{given}” is not one of {words}.</source>
            <translation>«{given}» no es uno de {words}.</translation>
        </message>
        <message>
            <source>“{given}” is not “{words}”.</source>
            <translation>«{given}» no es «{words}».</translation>
        </message>
        <message>
            <source>“{id}” is a name of Thaw's own; a session needs another id.</source>
            <translation>«{id}» es un nombre propio de Thaw; una sesión necesita otro id.</translation>
        </message>
        <message>
            <source>“{id}” is a state of Thaw's own; a section needs another id.</source>
            <translation>«{id}» es un estado propio de Thaw; una sección necesita otro id.</translation>
        </message>
        <message>
            <source>“{key}” begins no file of Thaw.</source>
            <translation>«{key}» no empieza ningún archivo de Thaw.</translation>
        </message>
        <message>
            <source>“{key}” is longer than Thaw ever writes it.</source>
            <translation>«{key}» es más largo de lo que Thaw lo escribe nunca.</translation>
        </message>
        <message>
            <source>“{key}” should be 16 signs from 0 to 9 and a to f, as Thaw writes it.</source>
            <translation>«{key}» debería ser 16 signos de 0 a 9 y de a a f, como lo escribe Thaw.</translation>
        </message>
        <message>
            <source>“{key}” should be a list of texts.</source>
            <translation>«{key}» debería ser una lista de textos.</translation>
        </message>
        <message>
            <source>“{key}” should be a list of whole numbers, none below zero.</source>
            <translation>«{key}» debería ser una lista de números enteros, ninguno bajo cero.</translation>
        </message>
        <message>
            <source>“{key}” should be a list, each of it with a “key” and a “text”.</source>
            <translation>«{key}» debería ser una lista de elementos con «key» y «text».</translation>
        </message>
        <message>
            <source>“{key}” should be a text.</source>
            <translation>«{key}» debería ser un texto.</translation>
        </message>
        <message>
            <source>“{key}” should be a time such as 2026-11-22T18:30:00+01:00.</source>
            <translation>«{key}» debería ser una hora como 2026-11-22T18:30:00+01:00.</translation>
        </message>
        <message>
            <source>“{key}” should be a whole number from {least} to {most}.</source>
            <translation>«{key}» debería ser un número entero de {least} a {most}.</translation>
        </message>
        <message>
            <source>“{key}” stands there twice.</source>
            <translation>«{key}» está dos veces.</translation>
        </message>
        <message>
            <source>“{kind}” cannot stand here, only {expected}.</source>
            <translation>«{kind}» no puede ir aquí, solo {expected}.</translation>
        </message>
        <message>
            <source>“{name}” has a value that does not fit here.</source>
            <translation>«{name}» tiene un valor que no encaja aquí.</translation>
        </message>
        <message>
            <source>“{name}” has no value.</source>
            <translation>«{name}» no tiene valor.</translation>
        </message>
        <message>
            <source>“{name}” is a folder.</source>
            <translation>«{name}» es una carpeta.</translation>
        </message>
        <message>
            <source>“{name}” is a folder. Name one of its sessions, such as {file}.</source>
            <translation>«{name}» es una carpeta. Nombra una de sus sesiones, como {file}.</translation>
        </message>
        <message>
            <source>“{name}” is empty.</source>
            <translation>«{name}» está vacío.</translation>
        </message>
        <message>
            <source>“{name}” is missing here.</source>
            <translation>Aquí falta «{name}».</translation>
        </message>
        <message>
            <source>“{name}” is not known here.</source>
            <translation>«{name}» no se conoce aquí.</translation>
        </message>
        <message>
            <source>“{name}” was not looked at any more.</source>
            <translation>«{name}» se quedó sin mirar.</translation>
        </message>
        <message>
            <source>“{name}” was not looked at.</source>
            <translation>«{name}» no se miró.</translation>
        </message>
        <message>
            <source>“{one}” and “{other}” are two steps.</source>
            <translation>«{one}» y «{other}» son dos pasos.</translation>
        </message>
        <message>
            <source>“{pack}” is the name of a pack that comes with Thaw.</source>
            <translation>«{pack}» es el nombre de un paquete que viene con Thaw.</translation>
        </message>
        <message>
            <source>“{pack}” was taken away.</source>
            <translation>Se quitó «{pack}».</translation>
        </message>
        <message>
            <source>“{pack}”, which names {author} as its author too, was signed with the key {key}; this pack is signed by nobody. Is it to be installed?</source>
            <translation>«{pack}», que también dice ser de {author}, se firmó con la clave {key}; este paquete no lo firma nadie. ¿Se instala?</translation>
        </message>
        <message>
            <source>“{pack}”, which names {author} as its author too, was signed with the key {key}; this pack is signed with another key. Is it to be installed?</source>
            <translation>«{pack}», que también dice ser de {author}, se firmó con la clave {key}; este paquete se firmó con otra. ¿Se instala?</translation>
        </message>
        <message>
            <source>“{rule}” is an error here, and of numbers only warnings are waived.</source>
            <translation>«{rule}» es aquí un error, y de los números solo se dispensan avisos.</translation>
        </message>
        <message>
            <source>“{sign}{anchor}” refers to another part of the file to YAML, which is not used here.</source>
            <translation>Para YAML «{sign}{anchor}» remite a otra parte del archivo, y eso no se usa aquí.</translation>
        </message>
        <message>
            <source>“{target}” does not come later, and there is no way back.</source>
            <translation>«{target}» no viene después, y no hay camino de vuelta.</translation>
        </message>
        <message>
            <source>“{text}” cannot stand here.</source>
            <translation>«{text}» no puede ir aquí.</translation>
        </message>
        <message>
            <source>“{text}” is given twice, first in line {line}.</source>
            <translation>«{text}» está dos veces; la primera, en la línea {line}.</translation>
        </message>
        <message>
            <source>“{text}” is not a condition. Write it like {like}.</source>
            <translation>«{text}» no es una condición. Escríbela como {like}.</translation>
        </message>
        <message>
            <source>“{text}” is not a gain. Write it like -6 dB.</source>
            <translation>«{text}» no es una ganancia. Se escribe como -6 dB.</translation>
        </message>
        <message>
            <source>“{text}” is not a time. Write it like 18 s, 2 min or 2 min 30 s.</source>
            <translation>«{text}» no es un tiempo. Se escribe como 18 s, 2 min o 2 min 30 s.</translation>
        </message>
        <message>
            <source>“{title}”</source>
            <translation>«{title}»</translation>
        </message>
        <message>
            <source>“{value}” cannot be an id. Write small letters, digits and hyphens, like {like}.</source>
            <translation>«{value}» no puede ser un id. Escribe minúsculas, cifras y guiones, como {like}.</translation>
        </message>
        <message>
            <source>“{value}” has a colon and a space, which begin a new key in YAML.</source>
            <translation>«{value}» lleva dos puntos y un espacio, que empiezan una clave nueva en YAML.</translation>
        </message>
        <message>
            <source>“{value}” is neither true nor false. Write true or false.</source>
            <translation>«{value}» no es ni verdadero ni falso. Escribe true o false.</translation>
        </message>
        <message>
            <source>“{value}” is not a file beside this one. Write its name alone, with small letters, digits, dots and hyphens.</source>
            <translation>«{value}» no es un archivo junto a este. Escribe solo su nombre, con minúsculas, cifras, puntos y guiones.</translation>
        </message>
        <message>
            <source>“{value}” is not a file of this pack. Write its path inside the pack, which begins with beds/, music/, sounds/ or pictures/, with small letters, digits, dots and hyphens, like {like}.</source>
            <translation>«{value}» no es un archivo de este paquete. Escribe su ruta dentro del paquete, que empieza por beds/, music/, sounds/ o pictures/, con minúsculas, cifras, puntos y guiones, como {like}.</translation>
        </message>
        <message>
            <source>“{value}” is not a language code. Write one like {like}.</source>
            <translation>«{value}» no es un código de idioma. Escribe uno como {like}.</translation>
        </message>
        <message>
            <source>“{value}” is not a text hash of sixteen small hex digits.</source>
            <translation>«{value}» no es una suma de texto de dieciséis cifras hexadecimales en minúscula.</translation>
        </message>
        <message>
            <source>“{value}” is not a version. Write three numbers, like 1.0.0.</source>
            <translation>«{value}» no es una versión. Escribe tres números, como 1.0.0.</translation>
        </message>
        <message>
            <source>“{value}” is not a whole number.</source>
            <translation>«{value}» no es un número entero.</translation>
        </message>
        <message>
            <source>“{value}” is not between {least} dB and {most} dB.</source>
            <translation>«{value}» no está entre {least} dB y {most} dB.</translation>
        </message>
        <message>
            <source>“{value}” is out of range; this is at least {limit}.</source>
            <translation>«{value}» está fuera de rango; esto es al menos {limit}.</translation>
        </message>
        <message>
            <source>“{value}” is out of range; this is at most {limit}.</source>
            <translation>«{value}» está fuera de rango; esto es como mucho {limit}.</translation>
        </message>
        <message>
            <source>“{value}” is too long; a time is at most 60 min.</source>
            <translation>«{value}» es demasiado largo; un tiempo es como mucho 60 min.</translation>
        </message>
    </context>
</TS>
