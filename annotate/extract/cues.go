package extract

// cue is a kind of word that says what the words around it are about. A token
// has a set of them.
type cue uint64

const (
	cueIncident cue = 1 << iota // noun: breach, hack, attack
	cueHit                      // verb done to a victim: hacked, breached
	cueSuffer                   // verb of a victim: suffered, fell victim
	cueReport                   // verb of a speaker: said, disclosed
	cueDisclose                 // telling people or the public
	cueDiscover                 // learning of it
	cueOccur                    // when it took place
	cueHolder                   // what a victim has: customers, servers
	cueAffected                 // what happened to people or data
	cueNegative                 // not, no, never
	cueDenied                   // passive denial after its subject: was not exposed
	cueDeny                     // active denial before its object: did not include
	cueHedge                    // may, could: counts as exposed, but not for advice
	cueAdvice                   // what readers should do
	cueGeneric                  // talk of threats in general
	cueResearch                 // researchers and their reports
	cuePast                     // another, earlier incident
	cueTotal                    // all that a company has: "has 4 million members"
	cueSubset                   // "of these"
	cueVendor                   // contractor, supplier
	cueAttacker                 // hackers, group, gang
	cueBlame                    // attributed to, carried out by
	cueRansom                   // ransom, extortion
	cueDemand                   // asked for, demanded
	cueFree                     // free offer to people affected
	cueSale                     // price asked by a seller, fines, costs
	cueSpeaker                  // spokesman, chief executive: a person is near
	cueStart                    // since, from, began
	cueEnd                      // until, through
	cuePossible                 // what could be or generally is: can, would, tend to
	cueConcrete                 // a statement that an incident took place
)

// cueTable holds the phrases of every cue; the value is the name in cueNames.
var cueTable = []phrases{
	{"incident", `breach/breaches|hack/hacks|attack/attacks|cyberattack/cyberattacks|cyber attack/attacks|leak/leaks|intrusion/intrusions|hacking|data incident|
		security incident/incidents|cyber incident|theft|compromise|heist|exposure|data spill|ransomware|security lapse|infection|outbreak|mishap|infiltration|burglary|break in`},
	{"hit", `hacked|breached|compromised|attacked|targeted|infiltrated|hit|infected|struck|crippled|penetrated|hijacked|exploited|burglarized|robbed|targeting|hacking|crippling`},
	{"suffer", `suffered|suffers|suffer|experienced|fell victim|falls victim|fallen victim|victim/victims of|hit by|hit with|struck by|hacked by|
		attacked by|exposed|leaked|leaks|exposes|lost|spilled|had been hacked|was/were/been/got hacked|was/were/been breached|was/were/been compromised|
		dealing with|investigating|was/were/been targeted|was/were/been attacked|was/were/been hit|was/were/been infected|affected by|impacted by|
		pays/paid ransom|left exposed|recovering from|responding to|was/were/been exposed|was/were/been stolen|stolen from`},
	{"report", `said|says|announced|announces|disclosed|discloses|confirmed|confirms|admitted|admits|acknowledged|acknowledges|notified|notifies|notifying|reported|
		reports|revealed|reveals|warned|warns|informed|informs|alerted|apologised|apologized|explained|stated|told|reporting|wrote|advised|sent|posted|issued`},
	{"disclose", `announced|disclosed|announcement|disclosure|wrote to|writing to|dated|issued|began telling|began writing|telling|went public|emailed its/the/all/customers|sends|sent out|sent letters|sent notices|letters to|notices to|in a filing|a filing|posted a|published|released|
		the date|notified|notice|notification|notifying|informed|letter/letters|revealed|statement|alerted|told customers/users|inform/notify/alert/warn/warned/informed customers/patients/users/members/employees/passengers/students|public notice|
		sent/emailed emails|email to customers/users|posted|press release|went public|admitted|confirmed|acknowledged|told|warned|in a letter|said|reported|began mailing|mailed|came clean`},
	{"discover", `discovered|discovers|discovery|heard of|heard about|first heard|found out|came/come to light|came across|tipped off|first saw|knew nothing|called to report|set off an alarm|turned up|caught up with|found that|found the|found a|finding|pointed out|point out|flagged|alerted to|
		on the trail|rang our|found malware/evidence/signs/malicious/unauthorized/suspicious|unusual activity|unauthorized activity|became apparent|emerged|surfaced|told the company|received a report|received reports|concluded|learned|learnt|became aware|was/were notified|was/were alerted|was/were informed|detected|noticed|identified|found out|made aware|
		first noticed|uncovered|spotted|became suspicious|was/were contacted|determined|noted|been notified|been alerted|became known|was/were discovered|suspicious activity|realized|realised`},
	{"occur", `occurred|took place|happened|taken place|carried out|gained access|had access|accessed|stole|stolen|hacked|breached|infiltrated|compromised|intrusion|intruders|
		attack|attacks|attacked|hack|breach|infected|unauthorized/unauthorised access|obtained|exfiltrated|copied|downloaded|exposed|was/were hit|struck|encrypted|
		made off|smashed|put in place|open since|been open|came through|attempts|wave of|locked up|lay open|went out|served from|ran from|ran until|signed in|logged in|logged into|was installed|were installed|installed|planted|placed on|uploaded|put online|disappeared|vanished|
		snooped|snooping|looked at|looked up|viewed|broke into|broken into|break in|burglary|storm|tornado|flood|removed from|discarded|dumped|thrown|misdirected|faxed|clicked|fell for|the malware|the intruder|the attacker|unauthorized/unauthorised party|intruder|arrived|had been|existed|visible|viewable|active|dating back|went missing|missing|mailed|emailed|sent|publicly accessible|targeted|lost|used|made purchases|shopped|posing|copying|leaked|broke|launched|locked`},
	{"holder", `customers|customer|users|user|patients|patient|employees|employee|members|member|clients|client|subscribers|guests|students|database|databases|server|servers|
		system|systems|website|site|network|networks|accounts|account|emails|email|data|records|app|computer|computers|passengers|cardholders|players|portal|staff|residents|
		voters|shoppers|store|stores|infrastructure|files|documents|service|forum|platform|breach|hack|leak|attack|incident|donors|workers|consumers|members`},
	{"affected", `affected|affects|affecting|affect|exposed|exposing|exposes|compromised|compromising|stolen|stole|impacted|impacts|impacting|leaked|leaking|leaks|accessed|lost|taken|
		breached|hacked|involved|involving|victims|disclosed|obtained|breach|hack|leak|theft|steal|steals|belonging to|notified|notifying|contained|containing|included|
		hit|hits|were sent|received|targeted|details of|information of|data of|records of|downloaded|copied|dumped|put online|for sale|swiped|viewed|made public`},
	{"negative", `not|no|never|none|neither|nor|without|isn't|wasn't|weren't|aren't|didn't|doesn't|don't|hasn't|haven't|cannot|can't|unaffected|rather than|unlikely|denied|denies`},
	{"denied", `was/were/are/is/been/be not (believed) (thought) (to) (be) (been) exposed/compromised/accessed/affected/stolen/included/involved/taken/impacted/disclosed/stored/leaked/obtained/part/at/breached/viewed/in/transmitted/captured/among/shown/seen/held/kept/touched/released/on/returned/lost|
		not (been/be) exposed/compromised/accessed/affected/stolen/included/involved/taken/impacted/disclosed/stored/leaked/obtained/breached/viewed/transmitted/captured/among/shown/seen/touched|stayed out of|wasn't/weren't/aren't/isn't (been) exposed/compromised/accessed/affected/stolen/included/involved/taken/impacted/disclosed/stored/leaked/part|
		hasn't/haven't been exposed/compromised/accessed/affected/stolen/taken|unaffected|remained/remain/remains secure/safe/intact|were/was/is/are safe/secure|never exposed/compromised/accessed/stored`},
	{"deny", `did/does/do not (believe/appear/seem) (to) hold/keep/carry/store/capture/reach/include/contain/involve/access/affect/obtain/store/have/expose/compromise/collect/steal/gain/impact/reveal|
		didn't/doesn't/don't hold/keep/carry/store/reach/include/contain/involve/access/affect/obtain/store/have/expose/collect/impact|not including|not include|not contain|not involve|never stores/store/stored|
		none of the|no evidence (that)|no indication (that)|no sign/signs/proof (that)|without any|excluding|nor any|nor were/was/did|but not|rather than`},
	{"hedge", `may|might|could|possibly|potentially|allegedly|reportedly|appears|apparently|likely|believed|suspected|claims|claimed|if`},
	{"advice", `should|recommend|recommends|recommended|advise|advises|advice|tips|avoid|be aware|make sure|ensure|best practices|protect yourself|you can|consider|to prevent|
		how to|always|never click|do not click|don't click|we recommend|it is important|be careful|be wary|users are advised|organizations/organisations/companies/businesses should|
		you should|your own|if you|beware|suggests|encourage|encouraged`},
	{"generic", `phishing scam/scams|scammers|phishing emails|campaign targeting|new malware|malware family|ransomware family|cybercriminals|crooks|fraudsters|scam/scams|
		variant|trojan|spyware|spam|businesses|organizations|organisations|enterprises|survey|percent of|according to a/the (new/recent/annual) report/study/survey|trend/trends|
		vulnerable to|could allow|proof of concept|patch/patches|threat actors|apps|attackers can|hackers can|criminals can|researchers/researcher|in the wild|advisory`},
	{"research", `researchers|researcher|security firm|security company|security firms|security researcher|analysts|analyst|experts|expert|security experts|according to`},
	{"past", `previously|previous|earlier breach/attack/hack|in the past|latest in a|last year|years ago|similar|following/after the|also suffered/hacked/hit|another|reminiscent|
		other victims|other recent|string of|the latest|joins|weeks after|months after|history|notable|in recent years|more recently|recently|in 2010/2011/2012/2013/2014/2015/2016/2017/2018/2019/2020/2021/2022/2023/2024`},
	{"total", `has|have|serves|serve|serving|boasts|boast|claims|claimed to have|claims to have|with more than|with over|with around|employs|operates|currently/now has|had|manages|provides|
		caters|total membership|worldwide|user base|used by|home to`},
	{"subset", `of these|of those|of which|of whom|of them|including|among them|among those|fewer than|only|an additional|additional|another|further|about half`},
	{"vendor", `contractor|contractors|subcontractor|product|advertising company/firm|ad firm|transfer tool|transfer software|software maker|script|processor|billing firm|hosting firm|vendor|vendors|provider|supplier|suppliers|third party|ba|business associate|business associates|service provider|hosting company|partner|
		outsourced|hosted by|managed by|operated by|run by|through|via|on behalf of|clearinghouse|billing company|processor|owned by|supplied by|provided by|payroll|consultant|software from`},
	{"attacker", `hackers|hacker|attackers|attacker|hacking group|group|gang|criminals|cybercriminals|crew|collective|hacktivists|hacktivist|threat actor|threat actors|intruders|perpetrators|
		team|spies|mastermind|ransomware gang/group/operators|hacking collective|extortionist|extortionists|cybercriminal|cyber espionage group|apt|espionage group|nation state|outfit`},
	{"blame", `attributed to|attribute it to|calls itself|call themselves|calls themselves|track as|tracked as|tracks as|by the name of|signed by|blamed on|blamed|blames|blaming|carried out by|claimed responsibility|claiming responsibility|claimed credit|took credit|behind the|responsible for|conducted by|
		perpetrated by|work of|linked to|accused|accusing|accuses|charged|indicted|hired|sponsored by|credited to|orchestrated|known as|calling itself|calling themselves|called|
		identifying itself|identified themselves as|named|dubbed|who goes by|go by the name|goes by the name|by a hacker|tied to|styling itself|moniker|nickname|alias|pseudonym|stolen by|hacked by|attacked by|breached by`},
	{"ransom", `ransom|ransoms|ransomware|extort|extortion|extorted|blackmail|blackmailed|blackmailing|ransom demand|decrypt|decryption key|unlock|held hostage|hostage|in exchange for`},
	{"demand", `demanded|want|wants|wanted|demand|demands|demanding|asked for|asking for|pay|paid|pays|payment|paying|requested|requesting|sought|threatening|threatened|threatens`},
	{"free", `free|complimentary|no cost|offered|offering|offer|offers|provided|providing|provide|at no charge|free of charge`},
	{"sale", `for sale|selling|sold|sells|price|fine|fined|penalty|settlement|settle|worth|cost|costs|costing|damages|revenue|losses|lawsuit|bounty|purchase price|deal|acquired|acquire|investment|budget|reward`},
	{"speaker", `spokesman|spokeswoman|spokesperson|ceo|chief executive|chief|officer|director|president|mr|mrs|ms|dr|mayor|senator|governor|manager|analyst|researcher|professor|founder|
		co founder|chairman|vice president|secretary|commissioner|attorney|principal|head of|minister|partner|engineer|superintendent|administrator|judge|representative|expert|journalist`},
	{"start", `since|from|between|began|started|beginning|starting|as early as|dating back to|first|on`},
	{"end", `until|through|to|and|till|ended|ending`},
	{"possible", `can|could allow|could be|would|will|tend to|often|typically|usually|aim to|attempt to|trick|tricks|tricking|lure|lures|are targeting|is targeting|designed to|is capable|are being|is being|vulnerable|at risk of`},
	{"concrete", `was/were/been/got/being hacked|was/were/been breached|was/were/been/being/are compromised|suffered a (major/massive/significant/huge/serious/second) (data) breach/hack/leak/attack/cyberattack|data breach at/of/affecting|
		were/was/been stolen|stole|had been stolen|has been stolen|gained access to|was/were/been accessed|unauthorized/unauthorised access|was/were/been exposed|was/were/been affected|was/were/been impacted|
		was/were/been leaked|breach exposed|exposed the|were notified|has notified|notified customers/patients/individuals/users|data breach notification|security incident|have been compromised|
		was/were/been infected|was/were/been hit|fell victim|paid a/the|were posted|dumped|leaked|reported that|the victim of|infiltrated|was/were/been targeted|was/were attacked|improperly disposed|
		went missing|was/were lost|inadvertently|accidentally|mistakenly|was/were/been viewed|impermissibly|misplaced|left unprotected|breach affected/affecting|attack affected/affecting|affecting approximately|affected approximately|protected health information of|was/were stolen|stolen from|impermissible|theft of|loss of|misdirected|
		improperly|burglary|in error|covered entity|wrong recipient/recipients|phishing attack against|intercepted|hackers/attackers/thieves/criminals stole/attacked/hit/breached/broke/accessed/obtained/seized/demanded|broke into|broken into|hacked by|had/have stolen/taken/accessed/breached/leaked|were taken|was taken|signed in with|exploited a|through the attack|breach of|breached the|suffered|left exposed|publicly accessible|was/were burglarized|left open|unprotected/unsecured/exposed/misconfigured database/server/bucket|found/discovered an unprotected/unsecured/exposed/open/misconfigured|left a/an/its database/server/bucket/file/files/website|lost a/an/two/three/four/its/track|found malware/skimmers`},
}

var cueNames = map[string]cue{
	"incident": cueIncident, "hit": cueHit, "suffer": cueSuffer, "report": cueReport, "disclose": cueDisclose, "discover": cueDiscover,
	"occur": cueOccur, "holder": cueHolder, "affected": cueAffected, "negative": cueNegative, "denied": cueDenied, "deny": cueDeny,
	"hedge": cueHedge, "advice": cueAdvice, "generic": cueGeneric, "research": cueResearch, "past": cuePast, "total": cueTotal,
	"subset": cueSubset, "vendor": cueVendor, "attacker": cueAttacker, "blame": cueBlame, "ransom": cueRansom, "demand": cueDemand,
	"free": cueFree, "sale": cueSale, "speaker": cueSpeaker, "start": cueStart, "end": cueEnd, "concrete": cueConcrete, "possible": cuePossible,
}
