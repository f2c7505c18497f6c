/** French: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {
  'letter.agreement-active.subject': 'La convention avec {centre} est en vigueur',
  'letter.agreement-active.text':
    'La convention {agreement} entre {publisher} et {centre} est en vigueur. {publisher} peut désormais prendre des ISSN provisoires dans son bloc, sans file d’attente, par programme ou par fichier.\n\nChaque ISSN devient confirmé quand vous montrez que sa publication est parue.\n\n{link}',
  'letter.agreement-suspended.subject': 'La convention avec {centre} est suspendue',
  'letter.agreement-suspended.text':
    '{centre} a suspendu la convention {agreement} avec {publisher}. Aucun ISSN ne peut être pris à ce titre tant qu’elle n’est pas reprise. Les ISSN déjà pris demeurent et peuvent toujours être confirmés.\n\nMotif : {reason}\n\n{link}',
  'letter.agreement-ended.subject': 'La convention avec {centre} a pris fin',
  'letter.agreement-ended.text':
    '{centre} a mis fin à la convention {agreement} avec {publisher}. Plus aucun ISSN ne peut être pris à ce titre. Les ISSN déjà pris demeurent et peuvent toujours être confirmés. Pour un nouveau titre, envoyez une demande.\n\nMotif : {reason}\n\n{link}',
  'letter.agreement-quota-near.subject': 'Le quota de l’année est presque atteint',
  'letter.agreement-quota-near.text':
    'Au titre de la convention {agreement} entre {publisher} et {centre}, ISSN pris cette année : {used, number} sur {quota, number}. Une fois le quota atteint, plus aucun ne peut être pris avant l’année prochaine, à moins que les deux parties ne conviennent d’un quota plus élevé.\n\n{link}',
  'letter.agreement-block-near-end.subject': 'Le bloc d’ISSN est presque épuisé',
  'letter.agreement-block-near-end.text':
    '{left, plural, =0 {Il ne reste aucun ISSN} one {Il reste # ISSN} many {Il reste # d’ISSN} other {Il reste # ISSN}} dans le bloc de la convention {agreement} entre {publisher} et {centre}. L’autorité d’enregistrement attribue un nouveau bloc ; le centre l’inscrit ensuite dans la convention.\n\n{link}',
  'letter.agreement-sample-result.subject': 'Résultat de l’échantillon',
  'letter.agreement-sample-result.text':
    '{centre} a examiné un échantillon de {size, plural, one {# ISSN} many {# d’ISSN} other {# ISSN}} au titre de la convention {agreement} avec {publisher}. Erreurs : {wrong, number}. La convention en admet au plus {limit, number} pour cent.\n\n{much, select, yes {C’est trop. Le centre peut suspendre la convention jusqu’à ce que la suite soit décidée.} other {C’est dans les limites convenues. Il n’y a rien à faire.}}\n\n{link}',
  'letter.credit-invoice-paid.subject': 'La facture {invoice} est réglée',
  'letter.credit-invoice-paid.text':
    'Merci. La facture {invoice} est réglée ; {credits, plural, one {# crédit figure} many {# de crédits figurent} other {# crédits figurent}} à votre solde.\n\n{link}',
};
