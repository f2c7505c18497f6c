/** Chinese: agreements with publishers, and credits. */
import type { agreement as english } from '../en/agreement.ts';

export const agreement: Readonly<Record<keyof typeof english, string>> = {
  'letter.agreement-active.subject': '与{centre}的协议已生效',
  'letter.agreement-active.text':
    '{publisher}与{centre}之间的协议{agreement}已生效。{publisher}现在可以通过程序或文件从其号段中直接取用预分配的ISSN，无需排队。\n\n您证明出版物已经出版后，相应的号码即转为已确认。\n\n{link}',
  'letter.agreement-suspended.subject': '与{centre}的协议已暂停',
  'letter.agreement-suspended.text':
    '{centre}已暂停与{publisher}之间的协议{agreement}。恢复之前不能取用号码。已取用的号码继续保留，仍可确认。\n\n原因：{reason}\n\n{link}',
  'letter.agreement-ended.subject': '与{centre}的协议已终止',
  'letter.agreement-ended.text':
    '{centre}已终止与{publisher}之间的协议{agreement}。不能再取用号码。已取用的号码继续保留，仍可确认。如需为新题名申请ISSN，请提交申请。\n\n原因：{reason}\n\n{link}',
  'letter.agreement-quota-near.subject': '本年度配额即将用完',
  'letter.agreement-quota-near.text':
    '根据{publisher}与{centre}之间的协议{agreement}，本年度{quota, number}个号码中已取用{used, number}个。配额用完后，除非双方约定更大的配额，否则明年之前不能再取用。\n\n{link}',
  'letter.agreement-block-near-end.subject': '号段即将用完',
  'letter.agreement-block-near-end.text':
    '{publisher}与{centre}之间协议{agreement}的号段{left, plural, =0 {已没有剩余号码} other {还剩#个号码}}。新号段由注册管理机构分配，随后由中心写入协议。\n\n{link}',
  'letter.agreement-sample-result.subject': '抽样结果',
  'letter.agreement-sample-result.text':
    '{centre}抽查了与{publisher}之间协议{agreement}的{size, plural, other {#个号码}}，其中有误的{wrong, number}个。约定的上限为百分之{limit, number}。\n\n{much, select, yes {错误过多。在明确如何处理之前，中心可以暂停协议。} other {在约定范围之内，无需处理。}}\n\n{link}',
  'letter.credit-invoice-paid.subject': '发票{invoice}已支付',
  'letter.credit-invoice-paid.text':
    '谢谢。发票{invoice}已支付，{credits, plural, other {#个额度}}已计入您的余额。\n\n{link}',
};
