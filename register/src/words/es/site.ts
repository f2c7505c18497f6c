/** Spanish: the frame of every page, the home page, and the pages that say what went wrong. */
import type { site as english } from '../en/site.ts';

export const site: Readonly<Record<keyof typeof english, string>> = {
  'site.name': 'Masthead',
  'site.title': '{page} · Masthead',
  'site.skip': 'Ir al contenido',
  'site.no-quality': 'Un ISSN identifica una publicación. No dice nada de su calidad ni de quién es su propietario.',

  'site.foot': 'Masthead es el sistema ISSN de la norma ISO 3297 en software abierto.',

  'nav.label': 'Este sitio',
  'nav.browse': 'Todos los títulos',
  'nav.glossary': 'Glosario',
  'nav.checker': 'Comprobar',
  'nav.about': 'Acerca de',
  'nav.programs': 'Para programas',

  'home.title': 'Masthead: el registro de las publicaciones seriadas y sus ISSN',
  'home.description':
    'Busque revistas, periódicos, series monográficas y sitios web por título o ISSN, y vea la historia de cada número.',
  'home.standard': 'ISO 3297',
  'home.subtitle': 'El registro de las publicaciones seriadas y sus números',
  'home.open': 'Abierto a todos',
  'home.examples': 'Pruebe con {words}, el número {number} o la frase {phrase}.',
  'home.holdings':
    'Hoy el Registro contiene <b>{titles, number}</b> {titles, plural, one {título} many {de títulos} other {títulos}} con <b>{numbers, number}</b> {numbers, plural, one {número} many {de números} other {números}}, de <b>{countries, number}</b> {countries, plural, one {país} many {de países} other {países}}.',
  'home.demonstration':
    'Esto es una demostración: <a>su propio centro</a> asigna de {first} a {last}, donde la red ISSN nunca ha asignado un número. Ninguno de ellos es un ISSN real.',
  'home.newest': 'Lo más reciente del Registro',
  'home.all-titles': 'Ver todos los títulos',
  'door.find.title': 'Buscar',
  'door.find.text':
    'Busque por título o por número. También un número incorrecto recibe respuesta: qué le pasa y cuál se quería escribir probablemente.',
  'door.find.action': 'Ver todos los títulos',
  'door.request.title': 'Solicitar',
  'door.request.text':
    '¿Publica algo que continúa en el tiempo? El centro ISSN de su país le asigna un número. Vea lo que conviene tener a mano.',
  'door.request.action': 'Qué necesita una solicitud',
  'door.integrate.title': 'Integrar',
  'door.integrate.text':
    'Cada registro se puede obtener en muchos formatos en una sola dirección, y el Registro entero se puede recolectar por OAI-PMH.',
  'door.integrate.action': 'Para programas',

  'try.title': 'Qué puede probar',
  'about.programs.convert':
    'Aquí se pueden <a>comprobar con el perfil ISSN y convertir</a> registros de cualquier formato; los programas los envían por POST.',
  'about.search.key-titles': 'Todos los <a>títulos clave con sus números</a> se pueden hojear como en un catálogo.',
  'about.request.centres': 'Qué centro atiende a cada país: <a>centros ISSN</a>.',
  'about.request.key-title': '¿Está eligiendo un título? Vea si está libre y <a>cuál sería su título clave</a>.',
  'about.request.change': '¿Va a cambiar el título? Vea <a>si eso requiere un nuevo ISSN</a>.',
  'about.search.abbreviate':
    'Las citas suelen llevar los títulos abreviados. <a>Abreviar un título</a> muestra cómo lo hace la norma ISO 4, palabra por palabra.',
  'about.search.romanization':
    'Cómo se escriben en letras latinas los títulos en otras escrituras: <a>las normas y sus tablas</a>.',

  'notice.label': 'Sobre el estado de este número',
  'notice.provisional':
    'Este número se asignó antes de la publicación. Se confirmará cuando se haya visto el primer fascículo, y entretanto se puede usar.',
  'notice.legacy':
    'Este registro se hizo en los primeros años del Registro. El número es válido; la descripción puede estar incompleta o desactualizada.',
  'notice.unreported':
    'Este número pertenece a un centro ISSN que todavía no ha notificado un registro para él. Puede estar reservado o en uso.',
  'notice.reserved':
    'Este número está reservado para un centro ISSN, que todavía no lo ha asignado. Hasta entonces no identifica ninguna publicación.',
  'notice.centre': 'Quién lo asigna: {centre}',
  'notice.cancelled': 'Este número se canceló y ya no debe usarse.',
  'notice.suppressed':
    'Este número se retiró: aquello a lo que se asignó nunca se publicó o no es un recurso continuado. No se volverá a asignar.',
  'notice.use-instead': 'En su lugar se usa',
  'notice.use-today': 'Ese número también se canceló. Hoy use',
  'notice.cancelled-on': 'Cancelado el {date}.',
  'notice.suppressed-on': 'Suprimido el {date}.',
  'notice.said': 'El motivo indicado: <q>{reason}</q>',
  'notice.expected-month': 'La publicación está prevista para {when, date, ::yMMMM}.',
  'notice.expected-year': 'La publicación está prevista para {year}.',
  'notice.no-replacement': 'El Registro no indica qué número lo sustituye.',

  'error.bad-request.title': 'No se puede leer esta petición',
  'error.bad-request.text': 'Algo en la dirección no es como debería ser, así que no se ha buscado nada.',
  'error.bad-request.try': 'Si ha escrito o pegado la dirección, compárela con el lugar del que procede.',
  'error.not-found.title': 'No hay ninguna página en esta dirección',
  'error.not-found.text': 'Puede que el enlace que le ha traído aquí sea antiguo, o que la dirección esté mal escrita.',
  'error.not-found.try': 'Compare la dirección con el lugar del que procede.',
  'error.too-large.title': 'Esta petición es demasiado grande',
  'error.too-large.text': 'Lo que se ha enviado supera lo que admite esta dirección, así que no se ha leído.',
  'error.too-large.try': 'Envíe menos de una vez.',
  'error.too-many.title': 'Demasiadas peticiones a la vez',
  'error.too-many.text':
    'Para atender a todos, las peticiones que llegan de un mismo lugar están limitadas. No durará mucho.',
  'error.too-many.try':
    'Espere un minuto y vuelva a intentarlo. Si necesita muchos registros a la vez, recoléctelos por OAI-PMH.',
  'error.fault.title': 'Algo ha fallado aquí',
  'error.fault.text': 'El fallo es nuestro, no suyo, y ha quedado anotado. No se ha perdido nada.',
  'error.fault.try': 'Vuelva a intentarlo dentro de un momento.',
  'error.unavailable.title': 'No se puede acceder al Registro',
  'error.unavailable.text': 'Las páginas están aquí, pero ahora mismo no se pueden leer los registros.',
  'error.unavailable.try': 'Vuelva a intentarlo dentro de unos minutos.',
  'error.try-search': '<a>Busque en el Registro</a> el título o el número.',
  'error.try-home': 'Empiece de nuevo en la <a>página de inicio</a>.',
  'error.reference': 'Si el problema continúa, indíquenos esta referencia: {reference}',

  'about.title': 'Acerca de este Registro',
  'about.description': 'Qué es Masthead, cómo obtiene una publicación su ISSN y cómo leen los programas el Registro.',
  'about.lead':
    'Masthead es el sistema ISSN en software abierto: un registro de publicaciones seriadas y otros recursos continuados, cada uno con su Número Internacional Normalizado de Publicaciones Seriadas.',
  'about.number':
    'Un <a>ISSN</a> identifica un recurso continuado en un soporte: una revista impresa, la misma revista en línea, un periódico, una serie monográfica, un sitio web. Lo define la norma ISO 3297.',
  'about.states':
    'Todo número que se ha asignado alguna vez tiene aquí su página, sea cual sea su estado: confirmado, provisional, heredado, no notificado, cancelado o suprimido. Un número nunca se asigna dos veces.',
  'about.search.title': 'Buscar',
  'about.search.words':
    'Las palabras encuentran los títulos que las contienen todas. La última puede estar incompleta. Las mayúsculas y las tildes no importan.',
  'about.search.phrase': 'Las comillas encuentran palabras que van juntas, como en “new scientist”.',
  'about.search.number':
    'Un número escrito de cualquier forma lleva directamente a su registro: 0028-0836, ISSN 00280836, urn:issn:0028-0836.',
  'about.search.scripts': 'Los títulos se encuentran en su escritura original y en su forma romanizada.',
  'about.request.title': 'Solicitar un ISSN',
  'about.request.text':
    'Los ISSN los asigna el centro ISSN del país donde aparece la publicación, o el Centro Internacional donde no hay ninguno. Tenga a mano:',
  'about.request.issue': 'el primer fascículo, o un enlace a él, o un borrador de su portada y su página de créditos;',
  'about.request.title-page':
    'el título exactamente como se muestra, en su propia escritura, y los demás títulos que lo acompañan;',
  'about.request.publisher': 'el nombre, la localidad y el país del editor;',
  'about.request.dates': 'la fecha del primer fascículo y la frecuencia con que aparece;',
  'about.request.media':
    'todos los soportes, pues la versión impresa y la versión en línea tienen cada una su número, y los ISSN de los títulos anteriores.',
  'about.programs.title': 'Para programas',
  'about.programs.negotiation':
    'Cada registro tiene una sola dirección. La cabecera <code>Accept</code>, un sufijo o <code>?format=</code> eligen el formato: MARC 21, MARCXML, RDF, JSON-LD, Dublin Core, CSV.',
  'about.programs.oai':
    'El Registro entero, y después solo lo que ha cambiado, se recolecta por OAI-PMH 2.0 en <a><code>/oai</code></a>, como <code>oai_dc</code> o <code>marcxml</code>. Lo retirado permanece marcado como eliminado, de modo que ningún recolector deja de saberlo.',
  'about.programs.ledger':
    'Cualquiera puede seguir y comprobar cada cambio: vea <a>el libro de cambios</a>. Con <code>?asOf=</code> se obtiene cualquier registro tal como era.',
  'about.programs.resolvers':
    'Resolutores: <code>/openurl</code> lleva de una OpenURL al recurso, y <code>/urn:issn:…</code>, de una URN.',
  'about.programs.software':
    'El software es libre (Apache 2.0). Sus bibliotecas para números, registros MARC y formatos se pueden usar por separado.',
};
