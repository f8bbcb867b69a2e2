/** Mail services that anybody can have an address with: the domain says nothing of the company. */
const FREE_MAIL: ReadonlySet<string> = new Set(
  ('qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn vip.sina.com sohu.com 139.com 189.cn wo.cn aliyun.com 21cn.com tom.com ' +
    'gmail.com googlemail.com outlook.com hotmail.com live.com live.cn msn.com yahoo.com yahoo.com.tw yahoo.com.cn yahoo.com.hk ymail.com icloud.com me.com ' +
    'hinet.net msa.hinet.net seed.net.tw pchome.com.tw gmx.de gmx.net web.de t-online.de aol.com mail.com proton.me protonmail.com').split(' '),
);

/** The first e-mail address of a cell, small letters and half width; '' where there is none. */
export function firstAddressOf(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  const at = plain.indexOf('@');
  if (at < 1) return '';
  const start = plain.slice(0, at).search(/[^\s;,、<:]+$/);
  const rest = plain.slice(at);
  const end = rest.search(/[\s;,、>]/);
  return start < 0 ? '' : plain.slice(start, at) + (end < 0 ? rest : rest.slice(0, end));
}

/** The domain of a company's own mail; '' for free mail and where there is no address. */
export function domainOf(text: string): string {
  const address = firstAddressOf(text);
  const domain = address.slice(address.indexOf('@') + 1);
  return FREE_MAIL.has(domain) ? '' : domain;
}
