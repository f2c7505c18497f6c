/** Spanish: whether a change needs a new ISSN, and Romanization. */
import type { rules as english } from '../en/rules.ts';

export const rules: Readonly<Record<keyof typeof english, string>> = {
  'new-issn.title': 'Voy a cambiar el título: ¿necesito un nuevo ISSN?',
  'new-issn.lead':
    'Un ISSN pertenece a un título. Algunos cambios requieren un nuevo número; la mayoría de los cambios pequeños, no. Indique el título como era y como será, y vea qué regla se aplica.',
  'new-issn.old': 'Título hasta ahora',
  'new-issn.new': 'Nuevo título',
  'new-issn.more': 'Más sobre el cambio',
  'new-issn.old-body': 'Entidad editora hasta ahora',
  'new-issn.new-body': 'Entidad editora a partir de ahora',
  'new-issn.body-help':
    'La sociedad, el instituto o el organismo responsable, si lo hay. Su nombre dentro de un título cuenta según reglas propias.',
  'new-issn.old-medium': 'Soporte hasta ahora',
  'new-issn.new-medium': 'Soporte a partir de ahora',
  'new-issn.not-said': 'Sin indicar',
  'new-issn.old-edition': 'Edición hasta ahora',
  'new-issn.new-edition': 'Edición a partir de ahora',
  'new-issn.event': 'Qué más ocurre',
  'new-issn.event-none': 'Nada más',
  'new-issn.event-merger': 'Dos o más publicaciones se unen en esta',
  'new-issn.event-split': 'Esta se divide en varias',
  'new-issn.event-absorption': 'Absorbe otra publicación',
  'new-issn.alternates': 'Los dos títulos figurarán por turnos en los fascículos, según una pauta regular',
  'new-issn.ask': '¿Necesito un nuevo ISSN?',
  'new-issn.becomes': 'pasa a ser',
  'new-issn.answer-major': 'Sí: se necesita un nuevo ISSN',
  'new-issn.answer-major-text':
    'Solicítelo al centro ISSN de su país, mejor antes de que aparezca el primer fascículo con el nuevo título. El número usado hasta ahora se queda con el título anterior.',
  'new-issn.answer-minor': 'No: se mantiene el ISSN',
  'new-issn.answer-minor-text':
    'Sigue el mismo número. Aun así, comunique el cambio a su centro ISSN para que el registro recoja también la nueva forma.',
  'new-issn.answer-undecided': 'Depende',
  'new-issn.answer-undecided-text':
    'Las palabras por sí solas no lo resuelven. En caso de duda, las reglas prefieren el mismo número, y el centro ISSN decide.',
  'new-issn.meaning-changed': 'Sí',
  'new-issn.meaning-same': 'No',
  'new-issn.rules': 'Por qué',
  'new-issn.never': 'Lo que nunca requiere un nuevo número',
  'new-issn.never-text':
    'Otro editor, lugar, precio, frecuencia o dirección web, un nuevo diseño, un subtítulo, un nuevo director, un nuevo formato de archivo de la misma versión en línea.',
  'new-issn.centre': 'Esto es una ayuda, no una decisión: decide el centro ISSN que mantiene el registro.',
  'new-issn.rule.unchanged': 'No ha cambiado nada que cuente.',
  'new-issn.rule.first-words-added':
    'Se ha añadido una palabra entre las cinco primeras del título (seis si empieza por artículo).',
  'new-issn.rule.first-words-deleted':
    'Se ha quitado una palabra entre las cinco primeras del título (seis si empieza por artículo).',
  'new-issn.rule.first-words-changed':
    'Se ha cambiado una palabra entre las cinco primeras del título (seis si empieza por artículo).',
  'new-issn.rule.first-words-order':
    'Las cinco primeras palabras del título (seis si empieza por artículo) están en otro orden.',
  'new-issn.rule.meaning-changed':
    'Han cambiado palabras posteriores del título y, con ellas, su significado o su materia.',
  'new-issn.rule.body-in-title': 'El título nombra a la entidad editora, y ahora es otra entidad.',
  'new-issn.rule.body-of-generic-title':
    'El título es un término general que solo se distingue por la entidad editora, y ahora es otra entidad.',
  'new-issn.rule.medium': 'Aparece en otro soporte: la versión en cada soporte tiene su propio ISSN.',
  'new-issn.rule.subtitle': 'Solo ha cambiado un subtítulo, que no forma parte del título propiamente dicho.',
  'new-issn.rule.colon':
    'Lo que sigue a los dos puntos puede ser un subtítulo, que no cuenta, o parte del título. ¿Es parte del título?',
  'new-issn.rule.qualifier':
    'Solo difiere el calificador entre paréntesis, que hace único el título clave y no forma parte del título propiamente dicho.',
  'new-issn.rule.merger': 'Dos o más publicaciones se han unido en una con un nuevo título.',
  'new-issn.rule.split': 'Una publicación se ha dividido en varias, con nuevos títulos.',
  'new-issn.rule.meaning':
    'Han cambiado palabras después de las cinco primeras. ¿Trata ahora de otra cosa, o significa otra cosa el título?',
  'new-issn.rule.list-words': 'Se ha añadido o quitado una palabra en una enumeración. ¿Trata ahora de otra cosa?',
  'new-issn.rule.undivided':
    'Esta escritura no separa las palabras, así que no se pueden contar cinco. ¿Afecta el cambio a las cinco primeras palabras o cambia el significado?',
  'new-issn.rule.edition':
    'Ha cambiado la mención de edición. ¿Abarca ahora otra materia, región, lengua o público que antes?',
  'new-issn.rule.later-words':
    'Han cambiado palabras después de las cinco primeras, pero no el significado ni la materia.',
  'new-issn.rule.list-same-subject':
    'Una enumeración del título ha ganado o perdido una palabra, pero trata de lo mismo.',
  'new-issn.rule.list-order': 'Las palabras de una enumeración están en otro orden.',
  'new-issn.rule.alternating': 'Los dos títulos figuran por turnos en los fascículos, según una pauta regular.',
  'new-issn.rule.parallel-titles': 'Los mismos títulos en varias lenguas están en otro orden.',
  'new-issn.rule.punctuation': 'Solo han cambiado la puntuación, las mayúsculas o las tildes.',
  'new-issn.rule.spelling': 'La misma palabra se escribe con otra ortografía.',
  'new-issn.rule.one-word-or-two': 'Lo mismo se escribe en una palabra o en dos, con guion o sin él.',
  'new-issn.rule.abbreviation': 'Una palabra se abrevia o se desarrolla.',
  'new-issn.rule.initials': 'Unas siglas sustituyen a la forma completa, o al revés.',
  'new-issn.rule.number': 'El mismo número se escribe de otro modo: con cifras, con letras o con números romanos.',
  'new-issn.rule.symbol': 'Un signo sustituye a una palabra, o al revés.',
  'new-issn.rule.inflection': 'La misma palabra tiene otra forma gramatical, como el plural.',
  'new-issn.rule.function-words': 'Solo se han añadido, quitado o cambiado artículos, preposiciones o conjunciones.',
  'new-issn.rule.resource-type':
    'Se han añadido o quitado palabras que dicen el tipo de recurso, como «revista» o «boletín».',
  'new-issn.rule.body-in-other-form': 'La misma entidad se nombra de otra forma o en otro lugar, o ya no se nombra.',
  'new-issn.rule.numbering-words': 'Han cambiado palabras que unen el título con la numeración o la fecha.',
  'new-issn.rule.body-form': 'La misma entidad tiene su nombre en otra forma.',
  'new-issn.rule.body-elsewhere': 'La publica otra entidad, pero el título no la nombra y se distingue sin ella.',
  'new-issn.rule.merger-title-kept': 'Se unió a otra y se conservó el título.',
  'new-issn.rule.split-title-kept': 'Otra parte siguió su propio camino; esta conservó el título.',
  'new-issn.rule.absorption-title-kept': 'Absorbió otra publicación y conservó su título.',
  'romanization.title': 'Romanización',
  'romanization.lead':
    'Los títulos clave están en letras latinas (ISO 3297, 6.3). Los títulos en otras escrituras se romanizan según normas publicadas: estas, con sus tablas tal como las tiene este Registro.',
  'romanization.text': 'Un título en cualquier escritura',
  'romanization.standard': 'Norma',
  'romanization.by-script': 'La habitual para la escritura',
  'romanization.back': 'Ya está en letras latinas: devolverlo a su escritura',
  'romanization.try': 'Romanizar',
  'romanization.answer': 'En letras latinas',
  'romanization.returned': 'Devuelto a su escritura',
  'romanization.back-which': 'Elija la norma con la que se romanizó.',
  'romanization.back-not': 'Esta norma no es reversible: da una misma grafía a varias.',
  'romanization.nothing': 'No había nada que romanizar con una de las normas siguientes.',
  'romanization.by': 'Según {standards}.',
  'romanization.reversible': 'A partir de ello se puede recuperar exactamente este texto.',
  'romanization.not-reversible': 'A partir de ello no se puede recuperar exactamente este texto.',
  'romanization.unknown': 'Queda tal como está',
  'romanization.unknown-not-in-table': 'no tiene línea en la tabla.',
  'romanization.unknown-no-standard': 'está en una escritura o una lengua que ninguna tabla cubre aquí.',
  'romanization.unknown-reading': 'ha de leerlo alguien que conozca la lengua. Para el chino, elija ISO 7098.',
  'romanization.choices': 'Opciones que conviene revisar',
  'romanization.or': 'o bien',
  'romanization.why-vowel-or-consonant': 'La letra representa una consonante o una vocal larga.',
  'romanization.why-unwritten-vowel': 'La vocal no se escribe.',
  'romanization.why-article': 'Se ha tomado por el artículo; podría pertenecer a la palabra.',
  'romanization.why-inflection': 'La terminación de un caso, que a menudo se omite.',
  'romanization.why-long-vowel': 'Una vocal larga, salvo que aquí se encuentren dos palabras o partes de una palabra.',
  'romanization.why-reading': 'El carácter tiene varias lecturas.',
  'romanization.limits': 'Lo que ninguna tabla puede decir',
  'romanization.limit-unwritten-vowels':
    'Las vocales que no se escriben no aparecen. Escríbalas en el texto y aparecerán.',
  'romanization.limit-particles':
    'Las partículas は y へ se pronuncian wa y e. Cuáles son partículas lo sabe quien lee.',
  'romanization.limit-word-division': 'La escritura no separa las palabras. Dónde terminan lo decide quien cataloga.',
  'romanization.limit-inherent-vowel':
    'La vocal a que lleva una consonante se escribe incluso donde la lengua no la pronuncia.',
  'romanization.limit-no-capitals': 'La escritura no tiene mayúsculas. Las del título clave las decide quien cataloga.',
  'romanization.standards': 'Las normas',
  'romanization.standards-text':
    'Si una escritura tiene varias, se toma la primera, salvo que usted elija otra. Las líneas de una tabla que no se pudieron verificar se han omitido, y esas letras quedan como están.',
  'romanization.scripts': 'Escrituras',
  'romanization.languages': 'Lenguas',
  'romanization.kind': 'Tipo',
  'romanization.kind-transliteration': 'Letra por letra.',
  'romanization.kind-transcription': 'Por el sonido.',
  'romanization.comes-back': 'Es reversible.',
  'romanization.does-not-come-back': 'No es reversible.',
  'romanization.source': 'Tabla tomada de',
  'romanization.table': 'Tabla: {script}',
  'romanization.table-of': '{standard}: {script}',
  'romanization.note.iso9':
    'Una letra por cada letra, igual para todas las lenguas: щ es ŝ, no šč. El signo blando y el signo duro no tienen mayúscula en letras latinas: al principio de una palabra se pierde la distinción. La letra baskir ҙ se omite: las fuentes no coinciden.',
  'romanization.note.iso843-1':
    'Los espíritus, el acento grave, el circunflejo y la iota suscrita quedan en su letra y se indican: su línea de la tabla no se pudo verificar. πσ sería ps, igual que ψ; la respuesta avisa cuando un texto no se puede recuperar.',
  'romanization.note.iso843-2':
    'Por el sonido, para el griego moderno: η, ι son i; ω es o; αυ es av o af. No es reversible.',
  'romanization.note.iso233-2':
    'Recomendada para títulos clave. La norma pide que antes se añadan las vocales: escríbalas en el texto árabe y aparecerán. Sin ellas solo se dan las consonantes y las vocales largas escritas, y و y ي se indican con sus dos lecturas. El artículo es al- delante de cualquier letra. ى queda como está: su línea de la tabla no se pudo verificar.',
  'romanization.note.iso233':
    'Signo por signo: alif es ʾ, la a larga es aʾ, una letra doble lleva macrón. Lo que no se escribe no aparece. La hamza bajo su soporte y la alif wasla quedan como están: su línea de la tabla no se pudo verificar.',
  'romanization.note.iso259-2':
    'Para el hebreo moderno: menos signos vocálicos y ninguno para la vocal muda. Sin puntos vocálicos solo se dan las consonantes.',
  'romanization.note.iso259':
    'Letra por letra, con los puntos donde están escritos. Al revertir, las formas finales reaparecen al final de las palabras. El meteg, los signos de cantilación y ״ quedan como están y se indican.',
  'romanization.note.iso9985':
    'La ligadura և es ew, como lo serían ե y ւ una junto a otra; al revertir se obtiene la ligadura. El acento ՛ y la coma ՝ quedan como están: las fuentes no coinciden.',
  'romanization.note.iso9984':
    'El georgiano no tiene mayúsculas y la norma no las crea. Las letras de titular (mtavruli) vuelven como letras corrientes.',
  'romanization.note.iso15919':
    'La vocal a que lleva una consonante se escribe incluso donde el hindi o el bengalí no la pronuncian. De las opciones del capítulo 9: ē y ō en todas las escrituras, y el anusvara es siempre ṁ. Los dos puntos separan letras que se leerían como una sola: k:h, a:i.',
  'romanization.note.iso11940':
    'Signo por signo, no por el sonido: las vocales escritas delante de su consonante quedan ahí, y las marcas de tono se unen a la consonante. El tailandés no separa las palabras con espacios: la separación la decide quien cataloga. El phinthu se omite.',
  'romanization.note.iso3602':
    'Kunrei-siki: し es si, ち es ti, ふ es hu. Las vocales largas llevan circunflejo; donde dos vocales no forman necesariamente una larga, se indican ambas lecturas. Las partículas は, へ son wa, e por el sonido: qué は es partícula solo lo sabe quien lee. Los kanji quedan como están. Los kana pequeños de palabras extranjeras (ファ, ティ) no están en la norma y quedan igual.',
  'romanization.note.iso3602-strict':
    'Kana por kana: ぢ es di, を es wo, おう es ou. La marca de alargamiento ー es un circunflejo, que aquí no representa nada más.',
  'romanization.note.iso7098':
    'Por sílabas, con marcas de tono. Si un carácter tiene varias lecturas, se toma la más probable en su lugar y se indican las demás. Qué sílabas se escriben juntas no lo puede decir una tabla: lo decide quien cataloga.',
  'romanization.missing': 'Lo que no está aquí',
  'romanization.missing-persian':
    'Persa (ISO 233-3): no se pudo verificar ninguna tabla. Los títulos con letras que el árabe no tiene quedan como están.',
  'romanization.missing-korean': 'Coreano: ISO/TR 11941 se retiró en 2013 y ninguna norma ISO la ha sustituido.',
  'romanization.missing-ala-lc': 'ALA-LC no es una norma ISO. Donde un centro la usa, se aplican sus propias tablas.',
};
