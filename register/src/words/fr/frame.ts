/** French: the frame around the pages that people work in. */
import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  // Between facts of a line that are no sentence.
  'list.separator': ', ',
  'nav.request': 'Demander un ISSN',
  'nav.sign-in': 'Se connecter',
  'nav.requests': 'Mes demandes',
  'nav.desk': 'Bureau',
  'nav.account': 'Compte',
  'nav.languages': 'Cette page dans une autre langue',
  'error.forbidden.title': 'Cette page ne vous est pas ouverte',
  'error.forbidden.text': 'Votre compte n’a pas ce droit. Rien n’a été modifié.',
  'error.forbidden.try':
    'Si vous avez un autre compte, connectez-vous avec celui-ci. Si ce droit vous est nécessaire, adressez-vous au responsable de votre centre ou de votre organisation.',
  'error.forged.title': 'Ce formulaire ne vient pas de ce site',
  'error.forged.text':
    'Pour votre sécurité, seuls les formulaires de nos propres pages sont acceptés. Rien n’a été modifié.',
  'error.forged.try': 'Ouvrez la page ici et renvoyez le formulaire.',
};
