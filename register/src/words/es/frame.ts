/** Spanish: the frame around the pages that people work in. */
import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  // Between facts of a line that are no sentence.
  'list.separator': ', ',
  'nav.request': 'Solicitar un ISSN',
  'nav.sign-in': 'Iniciar sesión',
  'nav.requests': 'Mis solicitudes',
  'nav.desk': 'Mesa de trabajo',
  'nav.account': 'Cuenta',
  'nav.languages': 'Esta página en otro idioma',
  'error.forbidden.title': 'Esta página no está abierta para usted',
  'error.forbidden.text': 'Su cuenta no tiene este derecho. No se ha modificado nada.',
  'error.forbidden.try':
    'Si tiene otra cuenta, inicie sesión con ella. Si necesita este derecho, pídalo a quien dirige su centro u organización.',
  'error.forged.title': 'Este formulario no procede de este sitio',
  'error.forged.text':
    'Para protegerle, solo se aceptan formularios de nuestras propias páginas. No se ha modificado nada.',
  'error.forged.try': 'Abra la página aquí y envíe de nuevo el formulario.',
};
