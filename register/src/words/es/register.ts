/** Spanish: the ledger, blocks of numbers, centres and clusters. */
import type { register as english } from '../en/register.ts';

export const register: Readonly<Record<keyof typeof english, string>> = {
  'cluster.page-title': '{title} (ISSN-L {issn})',
  'cluster.text':
    'Este número de enlace representa el recurso en todos sus soportes: {count, plural, one {una versión} many {{count, number} de versiones} other {{count, number} versiones}} en este Registro.',
  'cluster.members': 'Versiones en cada soporte',
  'cluster.address': 'URI de la agrupación:',
  'cluster.former':
    '{count, plural, one {Antiguo ISSN-L, cuya dirección lleva aquí:} many {Antiguos ISSN-L, cuyas direcciones llevan aquí:} other {Antiguos ISSN-L, cuyas direcciones llevan aquí:}}',
  'cluster.former-until': '(hasta el {date}: {why})',
  'cluster.why.every-medium-changed': 'el título cambió en todos los soportes',
  'cluster.why.cancelled': 'el número se canceló',
  'cluster.why.suppressed': 'el número se suprimió',
  'cluster.why.corrected': 'corregido',
  'cluster.kinds': '<a>Cómo se designa un ISSN-L</a>',

  'own-cluster.page-title': '{title} ({prefix} {issn})',
  'own-cluster.text':
    'La historia de un recurso: {count, plural, one {un título} many {{count, number} de títulos} other {{count, number} títulos}}, anteriores, posteriores y actuales, en todos los soportes. Este número los designa en conjunto; cada uno tiene su propio ISSN.',
  'own-cluster.members': 'Todos los títulos',
  'own-cluster.about': 'Qué es un {prefix}',
  'own-cluster.approved': 'La Autoridad de Registro aprobó esta agrupación el {date}.',
  'own-cluster.process': '<a>Cómo se hacen estas agrupaciones</a>',
  'own-cluster.none-title': 'No existe esa agrupación',
  'own-cluster.none-text':
    'El número está bien formado: su dígito de control es correcto. Pero ninguna agrupación de este tipo lo tiene en este Registro.',
  'own-cluster.none-title-here': 'El número está en este Registro, pero no designa ninguna agrupación de este tipo.',
  'own-cluster.none-member': 'Lo que designa forma parte de',

  'clusters.title': 'Agrupaciones de títulos',
  'clusters.lead':
    'Una agrupación reúne recursos continuados relacionados entre sí. Aquí se explica qué reúne cada tipo y cómo nacen estas agrupaciones.',
  'clusters.prefix':
    'El prefijo indica el tipo: ISSN-X, donde X es la letra del tipo. Va delante del número y no forma parte de él.',
  'clusters.number.existing': 'Su número es el de uno de sus miembros.',
  'clusters.number.own': 'Tiene un número propio, que no designa nada más.',
  'clusters.each.one': 'Un título está en una sola agrupación de este tipo.',
  'clusters.each.several': 'Un título puede estar en varias.',
  'clusters.automatic': 'Se designa automáticamente.',
  'clusters.proposed': 'Propuesta por: {proposers}. Aprobada por: {approvers}.',
  'clusters.marc': 'En MARC 21 está en el campo 023 con el primer indicador {indicator}.',
  'clusters.process': 'Cómo se hace y se da a conocer',
  'clusters.later.title': 'Otros tipos',
  'clusters.later.text':
    'La Autoridad de Registro determina qué tipos se necesitan, por ejemplo uno para todas las ediciones de un recurso en distintas lenguas. Los tipos que defina figurarán aquí con su definición y su procedimiento.',
  'clusters.terms': '<a>Qué significan los términos</a>',

  'centres.title': 'Centros ISSN',
  'centres.lead':
    'Los centros de la red ISSN asignan números a lo que se publica en sus países y mantienen los registros.',
  'centres.none': 'Este Registro todavía no conoce ningún centro.',
  'centres.blocks-link': 'Vea <a>los bloques de números que asignan</a>.',
  'centres.inactive': 'Por el momento no asigna números.',
  'centres.closed': 'Se cerró. Sus registros conservan su código.',
  'centres.serves': 'Para {countries}',
  'centres.works-in': 'Trabaja en {languages}',
  'centres.telephone': 'Teléfono {number}',
  'centres.fax': 'Fax {number}',
  'centres.agreement': 'Acuerdo con {party}',
  'centres.its-blocks': 'Números que asigna',
  'centres.forms': 'Lo mismo <json>en JSON</json> y <data>como datos enlazados</data>.',
  'blocks.title': 'Bloques de números',
  'blocks.title-of': 'Bloques de números: {centre}',
  'blocks.lead':
    'Un centro asigna números de bloques, intervalos que están reservados solo para él. Ningún número está en dos bloques y ninguno se asigna dos veces.',
  'blocks.none': 'Todavía no se ha entregado ningún bloque.',
  'blocks.centre': 'Centro',
  'blocks.range': 'Números, sin dígito de control',
  'blocks.used': 'Usados',
  'blocks.free': 'Libres',
  'blocks.known': 'Ya conocidos',
  'blocks.per-month': 'Al mes',
  'blocks.runs-out': 'Dura hasta',
  'blocks.publisher': 'reservado para un editor',
  'blocks.legal-deposit': 'para depósito legal',
  'blocks.closed': 'cerrado',
  'blocks.rate':
    'El ritmo al que se gastan se mide sobre el último año. Un número era ya conocido si tenía un registro antes de que se entregara el bloque.',
  'blocks.to-centres': '<a>Cuáles son los centros</a>',
  'blocks.to-all': '<a>Los bloques de todos los centros</a>',
  'blocks.warning-exhausted': '{centre} ya no tiene ningún número libre.',
  'blocks.warning-soon':
    '{centre} solo tiene {free, plural, one {un número libre} many {{free, number} de números libres} other {{free, number} números libres}}. A este ritmo, tendrá números hasta el {day}.',
  'blocks.warning-few':
    '{centre} solo tiene {free, plural, one {un número libre} many {{free, number} de números libres} other {{free, number} números libres}}, menos de uno de cada veinte.',
  'ledger.title': 'El libro de cambios del Registro',
  'ledger.lead':
    'Cada cambio del Registro tiene su lugar en un orden único y sin huecos, y un hash lo encadena a todos los anteriores. Quien guarde el hash de un día podrá demostrar más tarde que nada anterior se ha alterado.',
  'ledger.sealed': 'Último cambio',
  'ledger.hash': 'Hash (SHA-256)',
  'ledger.signature': 'Firma (Ed25519)',
  'ledger.public-key': 'Clave pública',
  'ledger.unsigned': 'Este Registro no firma su libro de cambios.',
  'ledger.check': 'Compruébelo por su cuenta',
  'ledger.keep':
    'Guarde el /ledger/head.json de hoy. Si alguna vez el hash de su posición es otro, o la posición ha desaparecido, el pasado se ha reescrito o se ha perdido.',
  'ledger.follow':
    'Los programas siguen <a>los cambios</a> de posición en posición: cada uno llega exactamente una vez.',
  'ledger.program': 'Este programa (Python 3) vuelve a calcular toda la cadena:',
  'ledger.differs': 'Si se detiene, conserve lo que tiene y avise al Centro Internacional del ISSN.',
};
