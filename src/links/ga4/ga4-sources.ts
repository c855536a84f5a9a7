/*!
 * Google's list of sources and their categories, as of 2023-11, from Velir/dbt-ga4
 * (seeds/ga4_source_categories.csv at HEAD of 2025-11-25). Google extends the list without notice.
 *
 * Copyright (c) 2022 Adam Ribaudo, MIT License
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
 * documentation files (the "Software"), to deal in the Software without restriction, including without limitation
 * the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to
 * permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright
 * notice and this permission notice shall be included in all copies or substantial portions of the Software. THE
 * SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
 * OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

/** The month as of which the list is known. */
export const GA4_SOURCES_AS_OF = 'November 2023';

export type SourceCategory = 'search' | 'social' | 'shopping' | 'video';

// In lower case, because GA4's matching is; separated by commas, because one source has a space in it. A source with a
// star stands in the list as it is and with .com; a|b.c are a.c and b.c.
const SOURCES: Readonly<Record<SourceCategory, string>> = {
  search: `
ar|at|au|br|ca|ch|cl|co|de|dk|es|espanol|fi|fr|hk|id|in|it|malaysia|mx|nl|no|nz|pe|ph|pl|se|sg|th|tr|tw|uk|us|vn.search.yahoo.com,
360.cn,alice,aol,ask,auone,avg,babylon,baidu,biglobe,
biglobe.co.jp,biglobe.ne.jp,bing,centrum.cz,cn.bing.com,cnn,comcast,conduit,daum,daum.net,dogpile*,duckduckgo,ecosia.org,email.seznam.cz,eniro,exalead.com,excite.com,firmy.cz,globo,go.mail.ru,google,google-play,
incredimail,kvasir,lens.google.com,
lite.qwant.com,lycos,m.baidu.com,m.naver.com,m.search.naver.com,m.sogou.com,mail.rambler.ru,mail.yandex.ru,
msn*,najdi,naver*,news.google.com,ntp.msn.com,onet,onet.pl,play.google.com,qwant*,rakuten,rakuten.co.jp,rambler,rambler.ru,search-results,
search.aol.co.uk,search.aol.com,search.google.com,search.smt.docomo.ne.jp,search.ukr.net,secureurl.ukr.net,seznam,
seznam.cz,so.com,sogou*,sp-web.search.auone.jp,startsiden,startsiden.no,suche.aol.de,terra,
tut.by,ukr,virgilio,wap.sogou.com,webmaster.yandex.ru,websearch.rakuten.co.jp,yahoo*,yahoo.co.jp,yandex*,
yandex.by,yandex.com.tr,yandex.fr,yandex.kz,yandex.ru,yandex.ua,yandex.uz,zen.yandex.ru`,
  social: `
43things*,51.com,5ch.net,hatena,imageshack*,academia.edu,activerain*,activeworlds*,addthis*,airg.ca,allnurses.com,
allrecipes.com,alumniclass*,ameba.jp,ameblo.jp,americantowns*,amp.reddit.com,ancestry.com,anobii*,answerbag*,
answers.yahoo.com,aolanswers*,apps.facebook.com,ar.pinterest.com,artstation.com,askubuntu*,asmallworld.com,athlinks*,
away.vk.com,awe.sm,b.hatena.ne.jp,baby-gaga*,babyblog.ru,badoo*,bebo*,beforeitsnews*,bharatstudent*,biip.no,biswap.org,
bit.ly,blackcareernetwork.com,blackplanet*,blip.fm,blog.com,blog.feedspot.com,blog.goo.ne.jp,blog.naver.com,
blog.yahoo.co.jp,blogg.no,bloggang.com,blogger*,blogher*,bloglines*,blogs.com,blogsome*,blogspot*,blogster*,blurtit*,
bookmarks.yahoo.co.jp,bookmarks.yahoo.com,br.pinterest.com,brightkite*,brizzly*,business.facebook.com,buzzfeed*,
buzznet*,cafe.naver.com,cafemom*,camospace*,canalblog.com,care.com,care2*,caringbridge.org,catster*,cbnt.io,cellufun*,
centerblog.net,chat.zalo.me,chegg.com,chicagonow*,chiebukuro.yahoo.co.jp,classmates*,classquest*,co.pinterest.com,
cocolog-nifty*,copainsdavant.linternaute.com,couchsurfing.org,cozycot*,cross.tv,crunchyroll*,cyworld*,cz.pinterest.com,
d.hatena.ne.jp,dailystrength.org,deluxe.com,deviantart*,dianping*,digg*,diigo*,discover.hubpages.com,disqus*,dogster*,
dol2day*,doostang*,dopplr*,douban*,draft.blogger.com,draugiem.lv,drugs-forum*,dzone*,edublogs.org,elftown*,
epicurious.com,everforo.com,exblog.jp,extole*,facebook*,faceparty*,fandom.com,fanpop*,fark*,fb,fb.me,fc2*,feedspot,
feministing*,filmaffinity*,flickr*,flipboard*,folkdirect*,foodservice*,forums.androidcentral.com,forums.crackberry.com,
forums.imore.com,forums.nexopia.com,forums.webosnation.com,forums.wpcentral.com,fotki*,fotolog*,foursquare*,
free.facebook.com,friendfeed*,fruehstueckstreff.org,fubar*,gaiaonline*,gamerdna*,gather.com,geni.com,getpocket.com,
glassboard*,glassdoor*,godtube*,goldenline.pl,goldstar*,goo.gl,gooblog,goodreads*,google+,googlegroups.com,googleplus,
govloop*,gowalla*,gree.jp,groups.google.com,gulli.com,gutefrage.net,habbo*,hi5*,hootsuite*,houzz*,hoverspot*,hr.com,
hu.pinterest.com,hubculture*,hubpages.com,hyves.net,hyves.nl,ibibo*,id.pinterest.com,identi.ca,ig,imageshack.us,imvu*,
in.pinterest.com,insanejournal*,instagram*,instapaper*,internations.org,interpals.net,intherooms*,irc-galleria.net,
is.gd,italki*,jammerdirect*,jappy.com,jappy.de,kaboodle.com,kakao*,kakaocorp.com,kaneva*,kin.naver.com,l.facebook.com,
l.instagram.com,l.messenger.com,last.fm,librarything*,lifestream.aol.com,line,line.me,linkedin*,listal*,listography*,
livedoor.com,livedoorblog,livejournal*,lm.facebook.com,lnkd.in,m.blog.naver.com,m.cafe.naver.com,m.facebook.com,
m.kin.naver.com,m.vk.com,m.yelp.com,mbga.jp,medium.com,meetin.org,meetup*,meinvz.net,meneame.net,menuism.com,
messages.google.com,messages.yahoo.co.jp,messenger*,mix.com,mixi.jp,mobile.facebook.com,mocospace*,mouthshut*,
movabletype*,mubi*,my.opera.com,myanimelist.net,myheritage*,mylife*,mymodernmet*,myspace*,netvibes*,
news.ycombinator.com,newsshowcase,nexopia,ngopost.org,niconico,nicovideo.jp,nightlifelink*,ning*,nl.pinterest.com,
odnoklassniki.ru,odnoklassniki.ua,okwave.jp,old.reddit.com,oneworldgroup.org,onstartups*,opendiary*,oshiete.goo.ne.jp,
out.reddit.com,over-blog.com,overblog.com,paper.li,partyflock.nl,photobucket*,pinboard,pinboard.in,pingsta*,pinterest*,
pinterest.at,pinterest.ca,pinterest.ch,pinterest.cl,pinterest.co.kr,pinterest.co.uk,pinterest.com.au,pinterest.com.mx,
pinterest.de,pinterest.es,pinterest.fr,pinterest.it,pinterest.jp,pinterest.nz,pinterest.ph,pinterest.pt,pinterest.ru,
pinterest.se,pixiv.net,pl.pinterest.com,playahead.se,plurk*,plus.google.com,plus.url.google.com,pocket.co,posterous*,
pro.homeadvisor.com,pulse.yahoo.com,qapacity*,quechup*,quora*,qzone.qq.com,ravelry*,reddit*,redux*,renren*,
researchgate.net,reunion*,reverbnation*,rtl.de,ryze*,salespider*,scoop.it,screenrant*,scribd*,scvngr*,secondlife*,
serverfault*,shareit,sharethis*,shvoong.com,sites.google.com,skype,skyrock*,slashdot.org,slideshare.net,smartnews.com,
snapchat*,social,sociallife.com.br,socialvibe*,spaces.live.com,spoke*,spruz*,ssense.com,stackapps*,stackexchange*,
stackoverflow*,stardoll.com,stickam*,studivz.net,suomi24.fi,superuser*,sweeva*,t.co,t.me,tagged*,taggedmail*,
talkbiznow*,taringa.net,techmeme*,tencent*,tiktok*,tinyurl*,toolbox*,touch.facebook.com,tr.pinterest.com,
travellerspoint*,tripadvisor*,trombi*,trustpilot,tudou*,tuenti*,tumblr*,tweetdeck*,twitter*,twoo.com,typepad*,
unblog.fr,urbanspoon.com,ushareit.com,ushi.cn,vampirefreaks*,vampirerave*,vg.no,video.ibm.com,vk.com,vkontakte.ru,
wakoopa*,wattpad*,web.facebook.com,web.skype.com,webshots*,wechat*,weebly*,weibo*,wer-weiss-was.de,weread*,whatsapp*,
wiki.answers.com,wikihow.com,wikitravel.org,woot.com,wordpress*,wordpress.org,xanga*,xing*,yahoo-mbga.jp,yammer*,yelp*,
yelp.co.uk,youroom.in,za.pinterest.com,zalo,zoo.gr,zooppa*`,
  shopping: `
google shopping,igshopping,aax-us-east.amazon-adsystem.com,aax.amazon-adsystem.com,alibaba*,amazon*,amazon.co.uk,
apps.shopify.com,checkout.shopify.com,checkout.stripe.com,cr.shopping.naver.com,cr2.shopping.naver.com,ebay*,
ebay.co.uk,ebay.com.au,ebay.de,etsy*,m.alibaba.com,m.shopping.naver.com,mercadolibre*,mercadolibre.com.ar,
mercadolibre.com.mx,message.alibaba.com,msearch.shopping.naver.com,nl.shopping.net,no.shopping.net,offer.alibaba.com,
one.walmart.com,order.shopping.yahoo.co.jp,partners.shopify.com,s3.amazonaws.com,se.shopping.net,shop.app,shopify*,
shopping.naver.com,shopping.yahoo.co.jp,shopping.yahoo.com,shopzilla*,simplycodes.com,store.shopping.yahoo.co.jp,
stripe*,uk.shopping.net,walmart*`,
  video: `
blog.twitch.tv,crackle*,curiositystream*,d.tube,dailymotion*,dashboard.twitch.tv,disneyplus*,fast.wistia.net,
help.hulu.com,help.netflix.com,hulu*,id.twitch.tv,iq.com,iqiyi*,jobs.netflix.com,justin.tv,m.twitch.tv,m.youtube.com,
music.youtube.com,netflix*,player.twitch.tv,player.vimeo.com,ted*,twitch,twitch.tv,utreon*,veoh*,
viadeo.journaldunet.com,vimeo*,wistia*,youku*,youtube*`,
};

let categories: ReadonlyMap<string, SourceCategory> | undefined;

/**
 * The category in which GA4 counts a traffic source, without regard to case; undefined where the list does
 * not have it.
 *
 * @example sourceCategory('TikTok') // social
 */
export function sourceCategory(source: string): SourceCategory | undefined {
  categories ??= readSources();
  return categories.get(source.toLowerCase());
}

// On first use: every cell with a custom function loads the whole script, and few ask for a channel.
function readSources(): ReadonlyMap<string, SourceCategory> {
  const found = new Map<string, SourceCategory>();
  for (const [category, sources] of Object.entries(SOURCES) as [SourceCategory, string][])
    for (const written of sources.split(/[,\n]+/)) {
      const [, first = '', rest = ''] = /^([a-z|]*\|[a-z]+)(\..*)$/.exec(written) ?? [];
      const all = first === '' ? [written] : first.split('|').map((each) => each + rest);
      for (const source of all) {
        const bare = source.replace('*', '');
        found.set(bare, category);
        if (bare !== source) found.set(`${bare}.com`, category);
      }
    }
  found.delete('');
  return found;
}
