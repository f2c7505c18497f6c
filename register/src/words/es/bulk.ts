/** Spanish: many requests at once, by spreadsheet or program. */
import type { bulk as english } from '../en/bulk.ts';

export const bulk: Readonly<Record<keyof typeof english, string>> = {
  'bulk.column.own-reference': 'Su referencia',
  'bulk.column.title': 'Título',
  'bulk.column.title-original': 'Título en su escritura',
  'bulk.column.subtitle': 'Subtítulo',
  'bulk.column.parallel-title': 'Título en otro idioma {number}',
  'bulk.column.variant-title': 'Otra forma del título {number}',
  'bulk.column.country': 'País de publicación',
  'bulk.column.city': 'Ciudad de publicación {number}',
  'bulk.column.city-original': 'Ciudad de publicación {number} en su escritura',
  'bulk.column.medium': '{medium}: sí o no',
  'bulk.column.medium-url': '{medium}: dirección (URL)',
  'bulk.column.medium-issn': '{medium}: ISSN que ya tiene',
  'bulk.column.medium-title': '{medium}: título, si es otro',
  'bulk.column.medium-title-original': '{medium}: título en su escritura, si es otro',
  'bulk.column.medium-format': '{medium}: formato',
  'bulk.column.medium-start': '{medium}: primer fascículo, si es en otra fecha',
  'bulk.column.language': 'Idioma {number}',
  'bulk.column.publisher': 'Editor',
  'bulk.column.publisher-original': 'Editor en su escritura',
  'bulk.column.publisher-country': 'País del editor, si es otro',
  'bulk.column.co-publisher': 'Coeditor {number}',
  'bulk.column.co-publisher-original': 'Coeditor {number} en su escritura',
  'bulk.column.co-publisher-country': 'País del coeditor {number}, si es otro',
  'bulk.column.status': 'Situación de la publicación',
  'bulk.column.start': 'Primer fascículo (año o año y mes)',
  'bulk.column.end': 'Último fascículo (año o año y mes)',
  'bulk.column.frequency': 'Periodicidad',
  'bulk.column.former-title': 'Título anterior {number}',
  'bulk.column.former-issn': 'ISSN del título anterior {number}',
  'bulk.column.succeeding-title': 'Título posterior {number}',
  'bulk.column.succeeding-issn': 'ISSN del título posterior {number}',
  'bulk.column.type': 'Tipo de publicación',
  'bulk.column.evidence': 'Justificante: dirección o nombre de archivo',
  'bulk.column.urgent': 'Urgente',
  'bulk.column.note': 'Mensaje al centro',
  'bulk.column.problems': 'Por corregir',

  'bulk.help.own-reference': 'Lo que le permita reconocer el título; vuelve junto con los ISSN.',
  'bulk.help.title': 'Como figura en la publicación, en letras latinas.',
  'bulk.help.title-original': 'Solo si la publicación no está en letras latinas.',
  'bulk.help.subtitle': 'Como figura en la publicación.',
  'bulk.help.parallel-title': 'Un título que la publicación lleva en otro idioma.',
  'bulk.help.variant-title': 'Por ejemplo, la forma de la cubierta o una sigla desarrollada.',
  'bulk.help.country': 'Dónde se publica, con su nombre o su código ISO.',
  'bulk.help.city': 'Como figura en la publicación, en letras latinas.',
  'bulk.help.city-original': 'Solo si la publicación no está en letras latinas.',
  'bulk.help.medium': 'Sí, si el título aparece en este soporte. Cada soporte sin ISSN recibe uno.',
  'bulk.help.medium-url': 'Dónde se encuentra en la Web. Una publicación en línea la necesita.',
  'bulk.help.medium-issn': 'Solo si esta versión ya tiene un ISSN; los nuevos se enlazan con él.',
  'bulk.help.medium-title': 'Solo si esta versión se llama de otro modo, en letras latinas.',
  'bulk.help.medium-title-original': 'Solo si esta versión se llama de otro modo y no está en letras latinas.',
  'bulk.help.medium-format': 'Una publicación en línea lo necesita.',
  'bulk.help.medium-start': 'Solo si esta versión empezó en otra fecha: 2026 o 2026-03.',
  'bulk.help.language': 'Con su nombre o su código ISO 639, el principal primero.',
  'bulk.help.publisher': 'La empresa, la organización o la persona, en letras latinas.',
  'bulk.help.publisher-original': 'Solo si el nombre no está en letras latinas.',
  'bulk.help.publisher-country': 'Solo si no es el país de publicación.',
  'bulk.help.co-publisher': 'Otro editor que la publicación nombra.',
  'bulk.help.co-publisher-original': 'Solo si el nombre no está en letras latinas.',
  'bulk.help.co-publisher-country': 'Solo si no es el país de publicación.',
  'bulk.help.status': 'Si va a aparecer, aparece o ha cesado.',
  'bulk.help.start': '2026 o 2026-03; la fecha prevista, si aún no ha aparecido.',
  'bulk.help.end': 'Solo si ha cesado.',
  'bulk.help.frequency': 'Con qué frecuencia aparecen los fascículos.',
  'bulk.help.former-title': 'El título al que continúa.',
  'bulk.help.former-issn': 'Si lo tiene.',
  'bulk.help.succeeding-title': 'El título que la continúa, si ha cesado.',
  'bulk.help.succeeding-issn': 'Si lo tiene.',
  'bulk.help.type': 'Qué clase de publicación es.',
  'bulk.help.evidence':
    'La dirección del primer fascículo o de una maqueta, o el nombre de un archivo que envíe en la página siguiente.',
  'bulk.help.urgent': 'Sí, si necesita el ISSN en pocos días.',
  'bulk.help.note': 'Lo que el centro deba saber.',
  'bulk.yes.yes': 'sí',
  'bulk.yes.no': 'no',

  'bulk.sheet.titles': 'Títulos',
  'bulk.sheet.help': 'Ayuda',
  'bulk.sheet.lists': 'Listas',
  'bulk.sheet.column': 'Columna',
  'bulk.sheet.what': 'Qué va ahí',
  'bulk.sheet.needed': 'Obligatorio',
  'bulk.sheet.values': 'Qué puede figurar',
  'bulk.sheet.example': 'Ejemplo',
  'bulk.sheet.example-row': 'ejemplo; esta fila no se lee',
  'bulk.sheet.choose': 'Elija de la lista.',
  'bulk.sheet.rules':
    'Una fila es un título con todos sus soportes. Un asterisco señala lo que siempre es obligatorio. Una fila que empieza por # no se lee. Puede quitar las columnas que no necesite.',
  'bulk.sheet.any-country': 'un país, con su nombre o su código',
  'bulk.sheet.any-language': 'un idioma, con su nombre o su código',
  'bulk.sheet.any-date': '2026 o 2026-03',
  'bulk.sheet.any-issn': 'un ISSN',
  'bulk.sheet.any-url': 'una dirección que empieza por https://',
  'bulk.sheet.any-text': 'texto',

  'bulk.title': 'Muchos títulos a la vez',
  'bulk.lead':
    'Solicite los ISSN de hasta {rows, number} títulos con una sola hoja de cálculo. Cada fila se comprueba con las mismas reglas que el formulario. Verá qué hay que corregir, celda por celda, y nada se envía hasta que todo esté bien y usted lo confirme.',
  'bulk.step-template': '1. Rellene la hoja de cálculo',
  'bulk.template-xlsx': 'Hoja de cálculo (XLSX)',
  'bulk.template-csv': 'Tabla sencilla (CSV)',
  'bulk.template-text':
    'Los encabezados se entienden en los seis idiomas, y también los valores: con palabras o con códigos.',
  'bulk.step-send': '2. Hágala comprobar',
  'bulk.file': 'Su archivo',
  'bulk.file-help': 'XLSX, CSV o TSV; hasta {megabytes, number} MB, {rows, number} filas y {columns, number} columnas.',
  'bulk.acting': 'Solicitar para',
  'bulk.acting-self': 'Mí: {name}',
  'bulk.applicant-kind': 'Usted es',
  'bulk.check': 'Comprobar el archivo',
  'bulk.files': 'Sus archivos',
  'bulk.files-none': 'Todavía ninguno.',
  'bulk.file-column': 'Archivo',
  'bulk.date-column': 'Recibido',
  'bulk.rows-column': 'Títulos',
  'bulk.state-column': 'Estado',
  'bulk.state.checking': 'aún no enviado',
  'bulk.state.submitting': 'enviándose',
  'bulk.state.submitted': 'enviado',
  'bulk.by-program': 'Lo mismo puede hacerlo un programa: véase {api}.',

  'bulk.not-taken': 'El archivo no se ha admitido',
  'bulk.same': 'Este archivo ya está aquí. No se ha tomado dos veces.',
  'bulk.rows': '{count, plural, one {# título} many {# de títulos} other {# títulos}}',
  'bulk.well': '{count, plural, one {# fila está bien} many {# de filas están bien} other {# filas están bien}}',
  'bulk.wrong':
    '{count, plural, one {# fila está por corregir} many {# de filas están por corregir} other {# filas están por corregir}}',
  'bulk.notes': 'Cómo se ha leído el archivo',
  'bulk.problems': 'Qué hay que corregir',
  'bulk.problems-text':
    'Corrija aquí celdas sueltas, o corrija el archivo y envíelo de nuevo. Todavía no se ha enviado nada a ningún centro.',
  'bulk.problems-shown':
    'Se muestran los primeros {shown, number} de {count, number}. Los demás seguirán cuando estos estén corregidos.',
  'bulk.row': 'Fila',
  'bulk.cell': 'Celda',
  'bulk.value': 'Qué figura ahí',
  'bulk.problem': 'Qué hay que corregir',
  'bulk.whole-row': 'toda la fila',
  'bulk.empty': 'vacía',
  'bulk.corrected': '{column}, fila {row}',
  'bulk.save': 'Guardar las correcciones y comprobar de nuevo',
  'bulk.download-problems': 'Descargar el archivo con una columna de lo que hay que corregir',
  'bulk.again': 'Enviar el archivo corregido en su lugar',
  'bulk.evidence': 'Archivos justificantes',
  'bulk.evidence-text':
    'Envíe los archivos que las filas nombran en la columna «{column}»: el primer fascículo o una maqueta, en PDF o imagen, hasta {megabytes, number} MB cada uno, {most, number} a la vez. Las filas con una dirección no necesitan ninguno.',
  'bulk.evidence-choose': 'Archivos',
  'bulk.evidence-send': 'Enviar estos archivos',
  'bulk.evidence-there': 'Recibidos: {names}.',
  'bulk.confirm': 'Enviar las solicitudes',
  'bulk.confirm-text':
    '{count, plural, one {Todo está bien. # título;} many {Todo está bien. # de títulos;} other {Todo está bien. # títulos;}} {versions, plural, one {# versión solicita un ISSN.} many {# de versiones solicitan un ISSN.} other {# versiones solicitan un ISSN.}}',
  'bulk.goes-to':
    '{count, plural, one {# solicitud, al centro: {centre}.} many {# de solicitudes, al centro: {centre}.} other {# solicitudes, al centro: {centre}.}}',
  'bulk.send': '{count, plural, one {Enviar # solicitud} many {Enviar # de solicitudes} other {Enviar # solicitudes}}',
  'bulk.drop': 'Abandonar este archivo',
  'bulk.dropped': 'El archivo se ha abandonado y sus filas se han borrado. No se ha enviado nada.',
  'bulk.sending': 'Las solicitudes se están enviando',
  'bulk.sending-text':
    'Se han enviado {sent, number} de {count, number}. Puede salir de esta página: el envío continúa.',
  'bulk.go-on': 'Continuar',
  'bulk.sent':
    '{count, plural, one {Se ha enviado # solicitud.} many {Se han enviado # de solicitudes.} other {Se han enviado # solicitudes.}} Recibirá una carta cuando todas estén decididas.',
  'bulk.sent-title': 'Qué ha sido de los títulos',
  'bulk.results': 'ISSN y estados en un archivo',
  'bulk.results-xlsx': 'XLSX',
  'bulk.results-csv': 'CSV',
  'bulk.reference': 'Solicitud',
  'bulk.issn': 'ISSN',
  'bulk.key-title': 'Título clave',
  'bulk.medium': 'Soporte',
  'bulk.rows-refused':
    '{count, plural, one {# fila no se admitió al enviarla} many {# de filas no se admitieron al enviarlas} other {# filas no se admitieron al enviarlas}}',
  'bulk.try-again': 'Enviar estas filas de nuevo',
  'bulk.more': 'Títulos siguientes',

  'bulk.note.unknown-column': 'La columna {letter}, «{heading}», no se conoce aquí y no se ha leído.',
  'bulk.note.no-heading': 'La columna {letter} no tiene encabezado y no se ha leído; hay algo en la fila {row}.',
  'bulk.note.encoding-guessed':
    'El archivo no dice cómo están codificadas sus letras. Se ha leído como {encoding}: mire si los acentos están bien. Si no, guárdelo como UTF-8.',

  'bulk.problem.unknown-value': '«{value}» no es ninguno de los valores posibles. Elija uno: {values}.',
  'bulk.problem.unknown-country':
    '«{value}» no es un país que conozcamos. Escriba su nombre, o su código ISO, como FRA.',
  'bulk.problem.unknown-language':
    '«{value}» no es un idioma que conozcamos. Escriba su nombre, o su código ISO 639, como fre.',
  'bulk.problem.no-date':
    '«{value}» no es una fecha que entendamos. Escriba el año, o el año y el mes: 2026 o 2026-03.',
  'bulk.problem.medium-contradicted': 'Dice que no, pero «{filled}» está relleno. Responda sí, o vacíe la otra celda.',
  'bulk.problem.too-long': 'Tiene más de {most, number} caracteres. Acórtelo.',
  'bulk.problem.formula': 'Aquí hay una fórmula. Las fórmulas no se calculan: escriba el valor mismo.',
  'bulk.problem.error-value': 'La hoja de cálculo muestra aquí un error ({value}). Escriba el valor mismo.',
  'bulk.problem.evidence-missing':
    'Algo debe mostrar la publicación: escriba la dirección del primer fascículo o de una maqueta, o el nombre de un archivo que envíe.',
  'bulk.problem.evidence-unknown':
    '«{value}» no es una dirección, y no se ha enviado ningún archivo con ese nombre. Envíe el archivo abajo, o escriba una dirección.',
  'bulk.problem.row-repeated': 'La fila {row} solicita lo mismo. Quite una de las dos.',
  'bulk.problem.row-sent': 'Esto ya se solicitó, como {reference}. Quite la fila, o corrija lo que sea distinto.',
  'bulk.problem.row-refused': 'No se pudo enviar: {why}',

  'bulk.problem.file-empty': 'El archivo está vacío. Rellene la plantilla y envíela.',
  'bulk.problem.file-damaged':
    'El archivo está dañado o no ha llegado entero. Guárdelo de nuevo como XLSX y vuelva a enviarlo.',
  'bulk.problem.file-macros':
    'El archivo tiene macros, que son programas. Guárdelo como XLSX sin macros y vuelva a enviarlo.',
  'bulk.problem.file-encrypted': 'El archivo está protegido con una contraseña. Guárdelo sin ella y vuelva a enviarlo.',
  'bulk.problem.file-bomb':
    'Descomprimido, el archivo sería mucho mayor que cualquier lista de títulos. Copie las filas en una plantilla nueva.',
  'bulk.problem.file-entities':
    'El archivo contiene declaraciones que ninguna hoja de cálculo necesita. Guárdelo de nuevo como XLSX y vuelva a enviarlo.',
  'bulk.problem.file-too-large': 'El archivo ocupa más de {most, number} MB. Divídalo en varios.',
  'bulk.problem.file-too-many-rows': 'El archivo tiene más de {most, number} filas. Divídalo en varios.',
  'bulk.problem.file-too-many-columns':
    'Hay algo más allá de las primeras {most, number} columnas. Quite lo que no pertenezca a la plantilla.',
  'bulk.problem.file-kind':
    '{is, select, excel {Es un archivo de un Excel antiguo, o protegido con contraseña. Guárdelo como XLSX sin contraseña.} opendocument {Es una hoja de cálculo OpenDocument. Guárdela como XLSX.} pdf {Es un PDF, no una hoja de cálculo. Envíe XLSX, CSV o TSV.} image {Es una imagen, no una hoja de cálculo. Envíe XLSX, CSV o TSV.} archive {Es un archivo comprimido, no una hoja de cálculo. Descomprímalo y envíe el XLSX, CSV o TSV.} html {Es una página web, diga lo que diga su nombre. Guárdela como XLSX.} other {No es una hoja de cálculo. Envíe XLSX, CSV o TSV.}}',
  'bulk.problem.file-no-headings':
    'Ninguna columna se llama «Título», así que no se sabe qué significan las columnas. Se encontró: {seen}. Use los encabezados de la plantilla.',
  'bulk.problem.file-no-rows': 'Hay encabezados y ningún título debajo.',
  'bulk.problem.file-heading-twice':
    'Dos columnas significan lo mismo: «{heading}», en las columnas {letters}. Quite una de las dos.',
  'bulk.problem.file-heading-formula':
    'El encabezado de la columna {letter} es una fórmula. Escriba el encabezado mismo.',
  'bulk.problem.file-csv':
    'Desde la línea {line, number} el archivo no se puede leer: unas comillas no se cierran, o están donde no deben.',
  'bulk.problem.file-missing': 'No se ha elegido ningún archivo.',
  'bulk.problem.file-over': 'Este archivo está enviado o abandonado, y ya no se puede cambiar.',
  'bulk.problem.applicant-incomplete':
    'Diga quién es: nombre, dirección de correo electrónico y en qué calidad solicita.',
  'bulk.problem.rows-not-well':
    '{rows, plural, one {Queda # fila por corregir.} many {Quedan # de filas por corregir.} other {Quedan # filas por corregir.}} No se ha enviado nada.',
  'bulk.problem.evidence-not-taken':
    '«{name}» no se ha admitido. Se admite un PDF o una imagen: no programas, archivos comprimidos ni páginas web.',
  'bulk.problem.too-many-files': 'Con una hoja de cálculo van como máximo {most, number} archivos justificantes.',

  'letter.batch-submitted.subject':
    '{count, plural, one {Se ha enviado # solicitud} many {Se han enviado # de solicitudes} other {Se han enviado # solicitudes}}: {file}',
  'letter.batch-submitted.text':
    'Su hoja de cálculo {file} se ha enviado: {count, plural, one {# solicitud de ISSN} many {# de solicitudes de ISSN} other {# solicitudes de ISSN}}.\n\nEl centro examina cada una. Puede seguirlas todas en una sola página y descargar allí los ISSN.\n\n{link}\n\nRecibirá otra carta cuando todas estén decididas.',
  'letter.batch-submitted.button': 'Ver las solicitudes',
  'letter.batch-arrived.subject':
    '{count, plural, one {Ha llegado # solicitud en un archivo} many {Han llegado # de solicitudes en un archivo} other {Han llegado # solicitudes en un archivo}}',
  'letter.batch-arrived.text':
    '{count, plural, one {# solicitud de ISSN ha llegado} many {# de solicitudes de ISSN han llegado} other {# solicitudes de ISSN han llegado}} en un solo archivo, {file}, a la bandeja del centro.\n\n{link}',
  'letter.batch-arrived.button': 'Abrir la bandeja',
  'letter.batch-decided.subject': 'Todas las solicitudes están decididas: {file}',
  'letter.batch-decided.text':
    'Todas las solicitudes de su hoja de cálculo {file} están decididas.\n\nAceptadas: {accepted, number}. Denegadas: {refused, number}. Retiradas o caducadas: {over, number}.\n\nLos ISSN están en una sola página y pueden descargarse allí como hoja de cálculo.\n\n{link}\n\nSi una solicitud se denegó, su página dice según qué regla y cómo pedir una revisión.',
  'letter.batch-decided.button': 'Ver los ISSN',
};
