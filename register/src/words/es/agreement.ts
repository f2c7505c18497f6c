/** Spanish: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {
  'letter.agreement-active.subject': 'El acuerdo con {centre} está en vigor',
  'letter.agreement-active.text':
    'El acuerdo {agreement} entre {publisher} y {centre} está en vigor. {publisher} puede tomar ISSN provisionales de su bloque sin esperar, por programa o por archivo.\n\nCada número queda confirmado cuando usted muestra que la publicación ha aparecido.\n\n{link}',
  'letter.agreement-suspended.subject': 'El acuerdo con {centre} está suspendido',
  'letter.agreement-suspended.text':
    '{centre} ha suspendido el acuerdo {agreement} con {publisher}. No se pueden tomar números hasta que se reanude. Los números ya tomados se mantienen y aún pueden confirmarse.\n\nMotivo: {reason}\n\n{link}',
  'letter.agreement-ended.subject': 'El acuerdo con {centre} ha terminado',
  'letter.agreement-ended.text':
    '{centre} ha puesto fin al acuerdo {agreement} con {publisher}. Ya no se pueden tomar números. Los números ya tomados se mantienen y aún pueden confirmarse. Para un título nuevo, envíe una solicitud.\n\nMotivo: {reason}\n\n{link}',
  'letter.agreement-quota-near.subject': 'El cupo de este año está casi agotado',
  'letter.agreement-quota-near.text':
    'En el acuerdo {agreement} entre {publisher} y {centre} se han tomado {used, number} de los {quota, number} números de este año. Agotado el cupo, no se pueden tomar más hasta el año próximo, salvo que ambas partes acuerden uno mayor.\n\n{link}',
  'letter.agreement-block-near-end.subject': 'El bloque de números está casi agotado',
  'letter.agreement-block-near-end.text':
    '{left, plural, =0 {No queda ningún número} one {Queda # número} many {Quedan # de números} other {Quedan # números}} en el bloque del acuerdo {agreement} entre {publisher} y {centre}. La Autoridad de Registro da un bloque nuevo; el centro lo nombra entonces en el acuerdo.\n\n{link}',
  'letter.agreement-sample-result.subject': 'Resultado de la muestra',
  'letter.agreement-sample-result.text':
    '{centre} ha examinado una muestra de {size, plural, one {# número} many {# de números} other {# números}} del acuerdo {agreement} con {publisher}. Errores: {wrong, number}. Se admite como máximo un {limit, number} por ciento.\n\n{much, select, yes {Son demasiados. El centro puede suspender el acuerdo hasta que se decida qué hacer.} other {Está dentro de lo acordado. No hay nada que hacer.}}\n\n{link}',
  'letter.credit-invoice-paid.subject': 'La factura {invoice} está pagada',
  'letter.credit-invoice-paid.text':
    'Gracias. La factura {invoice} está pagada y {credits, plural, one {# crédito está} many {# de créditos están} other {# créditos están}} en su saldo.\n\n{link}',
};
