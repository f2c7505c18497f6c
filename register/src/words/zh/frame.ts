/** Chinese: the frame around the pages that people work in. */
import type { frame as english } from '../en/frame.ts';

export const frame: Readonly<Record<keyof typeof english, string>> = {
  // Between facts of a line that are no sentence.
  'list.separator': '、',
  'nav.request': '申请 ISSN',
  'nav.sign-in': '登录',
  'nav.requests': '我的申请',
  'nav.desk': '工作台',
  'nav.account': '账户',
  'nav.languages': '本页的其他语言版本',
  'error.forbidden.title': '您无权查看此页',
  'error.forbidden.text': '您的账户没有此项权限。未作任何更改。',
  'error.forbidden.try': '如有其他账户，请用该账户登录。如需此项权限，请联系您所在中心或机构的负责人。',
  'error.forged.title': '此表单并非来自本站',
  'error.forged.text': '为保护您的安全，仅接受来自本站页面的表单。未作任何更改。',
  'error.forged.try': '请在本站打开该页面并重新提交表单。',
};
