/** Spanish: searching, and numbers that are not right. */
import type { search as english } from '../en/search.ts';

export const search: Readonly<Record<keyof typeof english, string>> = {
  'search.label': 'Título o ISSN',
  'search.placeholder': 'Título o ISSN',
  'search.button': 'Buscar',
  'search.all': 'Todos los títulos',
  'search.title': 'Resultados de «{query}»',
  'search.count': '{count, plural, one {Un título} many {{count, number} de títulos} other {{count, number} títulos}}',
  'search.count-at-least': 'Más de {count, number} títulos',

  'sort.label': 'Ordenar por',
  'sort.relevance': 'Relevancia',
  'sort.title': 'Título',
  'pager.label': 'Páginas de resultados',
  'pager.next': 'Página siguiente',
  'pager.previous': 'Página anterior',
  'pager.size': 'Títulos por página',

  'facets.title': 'Acotar los resultados',
  'facets.jump': 'Acotar los resultados',
  'facets.more': '{count, plural, one {Uno más} many {{count, number} más} other {{count, number} más}}',
  'facets.applied': 'Qué acota los resultados',
  'facets.remove': 'No acotar por {label}',
  'facets.remove-all': 'Quitar todo',
  'facet.medium': 'Soporte',
  'facet.country': 'País',
  'facet.language': 'Lengua',
  'facet.status': 'Estado',
  'facet.decade': 'Primera publicación',

  'hit.key-title': 'Título clave: {title}',

  'nothing.title': 'Ningún título coincide con <q>{query}</q>',
  'nothing.title-narrowed': 'No queda ningún título',
  'nothing.meant':
    '¿Quería decir <a>{query}</a>? {count, plural, one {Un título contiene estas palabras.} many {{count, number} de títulos contienen estas palabras.} other {{count, number} títulos contienen estas palabras.}}',
  'nothing.why': 'Un título se encuentra cuando contiene todas las palabras de la búsqueda. Puede probar con:',
  'nothing.wider':
    '<a>Las mismas palabras sin acotar</a>: {count, plural, one {un título} many {{count, number} de títulos} other {{count, number} títulos}}.',
  'nothing.shorter':
    'Menos palabras, <a>{query}</a>: {count, plural, one {un título} many {{count, number} de títulos} other {{count, number} títulos}}.',
  'nothing.try-words': 'Las primeras palabras del título tal como figuran en la cubierta, sin el subtítulo.',
  'nothing.try-number':
    'El ISSN, ocho caracteres como 0028-0836, que está en la cubierta, en la página de créditos o en el sitio web.',
  'nothing.try-script': 'El título en su propia escritura o su forma romanizada.',

  'wrong.title': 'Este no es un ISSN válido',
  'wrong.this-character': 'Este carácter es incorrecto:',
  'wrong.meant': 'Probablemente quería decir',
  'wrong.also': 'Otros números correctos a un error de distancia',
  'wrong.right-numbers': 'Números correctos a un error de distancia',
  'wrong.not-here':
    'Se diferencian en un carácter, o en dos que han intercambiado su lugar. Ninguno está en este Registro.',
  'wrong.try-source':
    'Vuelva a mirar la publicación: es fácil intercambiar dos cifras o confundir el 3 y el 8, o el 0 y la O.',
  'wrong.try-title':
    'Busque mejor por el título. Aproximadamente una de cada cuatro publicaciones seriadas imprime un número que no es el suyo.',
  'wrong.try-words': 'Busque esto como palabras de un título.',

  'problem.empty': 'Aquí no hay ningún número. Un ISSN tiene ocho caracteres, como 0028-0836.',
  'problem.too-short':
    'Un ISSN tiene ocho caracteres. {found, plural, one {Aquí solo hay uno.} many {Aquí solo hay {found, number}.} other {Aquí solo hay {found, number}.}}',
  'problem.too-long':
    'Un ISSN tiene ocho caracteres. Aquí hay {found, plural, =13 {13, como en el ISBN de un libro o en un código de barras. El código de barras de una publicación seriada empieza por 977} one {uno} many {{found, number}} other {{found, number}}}.',
  'problem.bad-character':
    'El carácter {place, number} es «{character}». Un ISSN solo tiene las cifras del 0 al 9 y, en el último lugar, la X.',
  'problem.look-alike': 'El carácter {place, number} es «{character}». Probablemente se quería escribir «{meant}».',
  'problem.extra-character': 'El carácter {place, number} no corresponde a un ISSN.',
  'problem.misplaced-hyphen':
    'El carácter {place, number} es un guion. En un ISSN está en el centro, detrás de la cuarta cifra.',
  'problem.missing-hyphen': 'Falta el guion del centro.',
  'problem.prefix-missing': 'Faltan las letras ISSN delante del número.',
  'problem.wrong-prefix': '«{prefix}», delante del número, no es el prefijo de un ISSN.',
  'problem.wrong-check-digit':
    'El último carácter es el dígito de control. Para estas siete cifras sería {right}, no {found}: uno de los ocho caracteres no es el original.',

  'sum.title': 'Cómo funciona el dígito de control',
  'sum.how': 'Cada una de las siete primeras cifras se multiplica por su posición, de 8 a 2, y se suman los productos:',
  'sum.result':
    '{sum, number} dividido entre 11 deja {rest, number}, y 11 − {rest, number} = {right}. Por tanto, el dígito de control es {right}, no {found}.',
  'sum.result-ten':
    '{sum, number} dividido entre 11 deja {rest, number}, y 11 − {rest, number} = 10, que se escribe X. Por tanto, el dígito de control es X, no {found}.',
  'sum.result-none': '{sum, number} dividido entre 11 no deja resto. Por tanto, el dígito de control es 0, no {found}.',

  'resolver.nothing-asked.title': 'Resolutor de OpenURL',
  'resolver.nothing-asked.text':
    'Esta dirección lleva de una OpenURL a la revista que contiene, con las versiones en todos sus soportes.',
  'resolver.no-resource.title': 'No se ha encontrado ninguna revista para esta OpenURL',
  'resolver.no-resource.text': 'Ninguno de sus números está en este Registro.',
  'resolver.several-resources.title': 'Esta OpenURL designa varios recursos',
  'resolver.several-resources.text': 'Sus números pertenecen a títulos distintos. Elija el que corresponda.',
  'resolver.not-a-urn.title': 'Esta no es la URN de un ISSN',
  'resolver.not-a-urn.text': 'Un nombre así es urn:issn: y el número.',
  'resolver.wrong-number.title': 'Esta URN no tiene un ISSN válido',
  'resolver.wrong-number.text': 'El número que contiene no es correcto.',
  'resolver.named': 'Sus números',
  'resolver.unknown': 'está bien formado, pero no está en este Registro.',
  'resolver.try-title': 'Busque «{title}»',
  'resolver.try-openurl':
    'Una OpenURL da el número como rft.issn, rft.eissn, rft.issnl o rft_id: <code>{example}</code>',
  'resolver.try-urn': 'Una URN va justo después de la dirección de este sitio: <code>{example}</code>',

  'unknown.title': 'Este número no está en el Registro',
  'unknown.text':
    'Está bien formado: su dígito de control es correcto. Pero, por lo que sabe este Registro, nunca se asignó: ningún registro lo menciona y no está en ningún bloque de números de un centro ISSN.',
  'unknown.cluster-title': 'Ningún recurso tiene este número de enlace',
  'unknown.cluster-text':
    'Está bien formado: su dígito de control es correcto. Pero en este Registro no hay ninguna versión reunida con él.',
  'unknown.try-record': 'Vea si el ISSN {issn} tiene un registro propio.',
  'unknown.try-source': 'Compárelo con la publicación: también un número con dos errores puede estar bien formado.',
  'unknown.try-title': 'Busque mejor por el título.',
  'unknown.try-centre': 'Si figura en una publicación, pregunte al centro ISSN del país donde se publica.',

  'years.open': '{start}–',
  'years.ended': '{start}–{end}',
  'years.decade': 'Década de {decade}',
};
