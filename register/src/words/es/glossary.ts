/** Spanish: the terms of the field, each explained in a sentence. */
import type { glossary as english } from '../en/glossary.ts';

export const glossary: Readonly<Record<keyof typeof english, string>> = {
  'glossary.title': 'Glosario',
  'glossary.description': 'Los términos del sistema ISSN, en palabras sencillas.',
  'glossary.what-is': '¿Qué significa «{term}»?',
  'glossary.more': 'Más términos',
  'glossary.issn.name': 'ISSN',
  'glossary.issn.text':
    'Número Internacional Normalizado de Publicaciones Seriadas: ocho caracteres que identifican un recurso continuado en un soporte. El número en sí no significa nada.',
  'glossary.issn-l.name': 'ISSN-L',
  'glossary.issn-l.text':
    'ISSN de enlace: el único número que representa un recurso en todos sus soportes. Es el ISSN de la versión que se registró primero.',
  'glossary.continuing-resource.name': 'Recurso continuado',
  'glossary.continuing-resource.text':
    'Publicación sin un final previsto: revistas, periódicos, series monográficas, y sitios web o bases de datos que se mantienen al día.',
  'glossary.key-title.name': 'Título clave',
  'glossary.key-title.text':
    'El nombre único de un recurso en el Registro, unido a su ISSN. Si dos recursos tienen el mismo título, se distinguen con palabras entre paréntesis.',
  'glossary.title-proper.name': 'Título propiamente dicho',
  'glossary.title-proper.text': 'El título principal, tal como figura en la propia publicación.',
  'glossary.abbreviated-key-title.name': 'Título clave abreviado',
  'glossary.abbreviated-key-title.text':
    'El título clave con sus palabras abreviadas según la lista internacional de abreviaturas de palabras de títulos (ISO 4), para usarlo en citas.',
  'glossary.parallel-title.name': 'Título paralelo',
  'glossary.parallel-title.text': 'El título en otra lengua, tal como lo da la propia publicación.',
  'glossary.variant-title.name': 'Variante de título',
  'glossary.variant-title.text': 'Otra forma con la que se puede conocer el título, como la que figura en la cubierta.',
  'glossary.medium.name': 'Soporte',
  'glossary.medium.text':
    'El modo en que se presenta un recurso: impreso, en línea o en un soporte digital físico, como un disco. La versión en cada soporte tiene su propio ISSN.',
  'glossary.issuing-body.name': 'Entidad editora',
  'glossary.issuing-body.text':
    'La organización que responde del contenido; puede ser distinta de la empresa que lo publica.',
  'glossary.check-digit.name': 'Dígito de control',
  'glossary.check-digit.text':
    'El último carácter de un ISSN, que se calcula a partir de las siete cifras anteriores. Revela enseguida la mayoría de las erratas. La X equivale a diez.',
  'glossary.cluster.name': 'ISSN de agrupación',
  'glossary.cluster.text':
    'Un número que reúne recursos relacionados, con un prefijo que dice de qué modo: ISSN-L, los soportes de un mismo recurso; ISSN-H, sus títulos sucesivos.',

  'glossary.issn-centre.name': 'Centro ISSN',
  'glossary.issn-centre.text':
    'La oficina que asigna los ISSN de un país o una región y mantiene sus registros; se indica con su código. El Centro Internacional tiene el código 0.',
  'glossary.block.name': 'Bloque',
  'glossary.block.text':
    'Un intervalo de números que asigna un solo centro ISSN. Ningún número está en dos bloques y ninguno se asigna dos veces.',
  'glossary.custody.name': 'Custodia',
  'glossary.custody.text':
    'La responsabilidad de un centro ISSN sobre un número y su registro. Puede pasar a otro centro; el número sigue siendo el mismo.',
  'glossary.record.name': 'Registro',
  'glossary.record.text': 'La descripción de un recurso en el Registro, que mantiene su centro ISSN.',
  'glossary.register.name': 'Confirmado',
  'glossary.register.text':
    'La red ISSN ha visto la publicación y ha revisado su registro. No es un juicio sobre su calidad.',
  'glossary.provisional.name': 'Provisional',
  'glossary.provisional.text': 'Asignado antes de la publicación; se confirma cuando ha aparecido el primer fascículo.',
  'glossary.legacy.name': 'Heredado',
  'glossary.legacy.text':
    'Un registro hecho en los primeros años del Registro. El número es válido; la descripción puede estar incompleta.',
  'glossary.unreported.name': 'No notificado',
  'glossary.unreported.text': 'Reservado para un centro ISSN, o asignado por él, sin que haya todavía un registro.',
  'glossary.cancelled.name': 'Cancelado',
  'glossary.cancelled.text': 'Retirado en favor de otro número, por ejemplo porque un recurso había recibido dos.',
  'glossary.suppressed.name': 'Suprimido',
  'glossary.suppressed.text': 'Retirado porque el recurso nunca apareció o no es un recurso continuado.',
  'glossary.incorrect-issn.name': 'ISSN incorrecto',
  'glossary.incorrect-issn.text':
    'Un número que se imprimió por error en la publicación. Puede no ser un ISSN o ser el de otro título.',
  'glossary.coden.name': 'CODEN',
  'glossary.coden.text':
    'Código de seis caracteres para publicaciones periódicas, usado en las ciencias antes de que se extendiera el ISSN.',
  'glossary.marc.name': 'MARC 21',
  'glossary.marc.text':
    'El formato en que las bibliotecas intercambian registros: campos con etiquetas de tres cifras, divididos en subcampos señalados con letras.',
  'glossary.unimarc.name': 'UNIMARC',
  'glossary.unimarc.text':
    'El formato de la IFLA para el intercambio de registros, usado en bibliotecas de Francia, Italia, Portugal, Rusia y otros países. Sus etiquetas no son las de MARC 21: el título es allí el campo 200 y aquí el 245.',
};
