package extract

// familyPhrases are families of malicious software by name. Those that lock files are
// ransomware, whatever else an article calls them.
var familyPhrases = []phrases{
	{"ransomware", `teslacrypt|torrentlocker|ctb locker|jigsaw ransomware|lockergoga|megacortex|robinhood ransomware|doppelpaymer|zeppelin ransomware|ekans|cryptowall|cryptoxxx|cryptxxx|cryptomix|cryptodefense|hddcryptor|mamba ransomware|goldeneye|
		nyetya|expetr|nonpetya|xdata|globeimposter|phobos|nemty|ragnar locker|pysa|mespinoza|snatch ransomware|avaddon|darkside|egregor|blackmatter|blackcat|alphv|hive ransomware|babuk|cuba ransomware|vice society|blackbasta|black basta|
		akira ransomware|rhysida|medusa ransomware|medusalocker|netwalker|mailto ransomware|defray|defray777|philadelphia ransomware|popcorn time|wanna decryptor|wanna cry|wanacrypt0r|wcry|samas|matrix ransomware|ransom worm|cryptoworm|
		crypto malware|file locking|file locker|screen locker|locker virus|extortion software|extortion malware|ransom/locking/blocking/encrypting/encryption/extortion virus/program/software/trojan/malware|ransom message/messages/letter|
		wanted/asked for/demanded ransom|ransom crew/gang/attack/attacks/note/notes/demands|demand/demands for ransom|ransoms|decrypt its/their/the files/data/systems|decryptor|decryption tool|
		unlock its/their/the files/systems/data/computers|key to unlock|files/data/systems were (being) held/locked/encrypted/scrambled|locked out of its/their (own) files/systems/computers/data`},
	{"malware", `blackenergy|black energy|industroyer|shamoon|disttrack|stonedrill|triton malware|trisis|emotet|trickbot|dridex|zeus trojan/malware/botnet|ursnif|gozi|qakbot|qbot|icedid|danabot|azorult|lokibot|formbook|agent tesla|nanocore|njrat|
		remcos|darkcomet|plugx|poison ivy|gh0st|sakula|x agent|zebrocy|lojax|carbanak malware|rawpos|blackpos|kaptoxa|backoff malware|punkey|poseidon malware|treasurehunt|modpos|pinkkite|ploutus|tyupkin|cutlet maker|mirai|vpnfilter|
		killdisk|destover|olympic destroyer|cobalt strike|mimikatz|web shell/shells|webshell/webshells|china chopper|stuxnet|duqu|regin|pegasus|gooligan|chrysaor|dark tequila|sunburst|ccleaner|kwampirs|orangeworm|wiper malware|fileless|
		worm|worms|info stealer|information stealer|card sniffer/sniffers|sniffer|sniffers|packet sniffer|javascript skimmer|credit card skimmer/skimmers|payment card malware|rogue/hidden/malicious/poisoned javascript|
		malicious/rogue macro/macros/document/documents/apk/extension/plugin/plug/update/payload/link/links|macro|macros|booby trapped|remote access tool/trojan/malware|surveillance software|surveillanceware|stalkerware|
		spy software/ware/app/program|tainted/trojanized/trojanised/compromised/infected app/apps/update/updates/installer/software|key stroke logger|keystroke logger|screen grabber|dropper|downloader|loader|payload|malvertising|drive by|
		watering hole|infected its/their/the network/computers/systems/tills/registers/terminals/servers/site/website|infected computer/computers/tills/terminals/registers/machine/machines/file/files/email|
		tills/terminals/registers (were) infected|infected by/through|planted on its|code that (had) (been) skimmed/copied/stole/recorded`},
}

// waysDescribed are ways in that are described in plain words, which say less than a
// name does.
var waysDescribed = []phrases{
	{"stolen_credentials^", `log in/ins belonging to|logins belonging to|password belonging to|passwords belonging to|credentials belonging to|credentials from a/an/another/previous/earlier|
		vendors/suppliers/contractors/dealers/resellers/partners/agents/administrators/managers/directors/teachers/doctors/officers/colleagues/professors/employees/somebody/someone/elses/persons/reseller/dealer/manager log in/ins/on|
		hijacked/compromised/breached/hacked employee/administrator/admin/user/staff/customer account/accounts|hijacked accounts|compromised accounts|account/accounts of a/an former employee/contractor/administrator|
		same password/passwords/login/logins|same username/usernames and password/passwords|passwords and usernames stolen|usernames and passwords stolen/obtained/leaked/from other/another/previous|login/logins stolen/leaked/obtained from|
		passwords from other/another/previous/earlier|from other/previous/earlier/unrelated breaches|reusing passwords|password recycling|recycled credentials|
		default/factory/hardcoded/hard/shared/weak/simple/easy/obvious/guessable/common/old password/passwords/credentials/login/logins|single factor|without two factor|no two factor|lack of two factor/multi|
		two factor authentication was/had not|access key/keys|secret key/keys|private keys|ssh key/keys|api keys were/had|session cookies|forged cookies|session tokens|stolen cookies|sim swap/swaps/swapping|password guessing|
		guessing passwords|logged in as|signed in as|logging in as|impersonated an employee/administrator|unauthorized/unauthorised logins/login|suspicious/unauthorised/unauthorized log in/ins|automated login attempts|automated attempts|
		bot attack|login attempts|dictionary attack|stuffing attack/attacks|stuffing|combolist|combo list|lists of stolen/leaked usernames/passwords|vpn credentials/password/account|remote access credentials|remote desktop`},
	{"phishing^", `made to look (like/as)|made to appear|disguised as|masquerading as|masqueraded as|posing as|posed as|pretending to be|purporting to be/come|purported to be/come/represent|appeared to be/come/originate from|appearing to be/come from|
		claiming to be/come|claimed to be from|impersonating the/a/an/its|impersonated the/a/an/its|an impostor|imposter|impostors|con artist|hoaxer|prankster|email from someone/somebody/a person|requesting w/copies/all/employee|
		request for w/copies/all/employee|asked for copies of/the|asking for w/copies/employee|fell for (a/an/the) (email/scam/hoax/ruse/trick/fake/bogus/con)|fallen for (a/an/the) (email/scam/hoax/ruse/trick/fake/bogus/con)|
		responded to (a/an/the) (fraudulent/fake/bogus/spoofed/scam/hoax) email/request/message|replied to (a/an/the) (fraudulent/fake/bogus/spoofed/scam) email/message|opened an/a/the (infected/malicious) attachment|
		clicked on (a/an/the) (malicious/infected/bad) link/attachment|clicking on (a/an/the) link/attachment|clicked a/the/on|malicious/infected/rogue/tainted/dodgy email/emails|scam emails/email|email fraud|email hoax|email compromise|
		social engineered|socially engineered|spear phish|phish|phishers|phisher|phishing page/pages/site/sites/link/links/message/messages/kit|pretexting|phone scam|text message scam|smishing attack|voice phishing`},
	{"misconfiguration^", `no login whatever/at/required/was|with/had/has/needed/required no log in|with/had/has/needed/required no login|didn't/doesn't ask/require/need a/for (a) password/login/authentication|
		not/never/wasn't/weren't/isn't properly/correctly secured/configured/protected/locked|not/never been secured/protected/locked|no access control/controls|open for/to anyone/anybody/everyone/all|
		anyone/anybody/everyone with a/the/an/internet link/browser/connection/address/access|anyone/anybody who knew/had/guessed/found the/where/its|
		could be (read/seen/opened/found/accessed/viewed/downloaded/reached/browsed/searched) (by) anyone/anybody|to anyone/anybody on the|to anyone/anybody who/with|on a/an/its/the public/open/unsecured/unprotected/exposed server|
		wrongly/incorrectly/badly/improperly/poorly/not (properly/correctly) set/configured/secured|misconfigured/misconfiguring|configuration mistake/flaw/problem/issue/change/slip/oversight/lapse|
		wrong/incorrect/bad/default configuration/settings/permissions|permissions error/mistake|permission settings|security setting|setting/settings had been|was/were set to|
		left accessible/viewable/visible/reachable/searchable/unlocked/unguarded/online|left it/them open/exposed/unprotected|reachable from the internet|reachable by anyone|accessible from/by/through the/any/anyone/internet|
		visible from the internet|exposed to the (open/public) internet/web|on the open internet/web|unencrypted and unprotected|sent in clear|in the clear|unencrypted traffic/connection/transmission|search engines had/could|indexed by/on|
		found/findable/turned/showed/appeared up by/on/in/via/through google|google search/searches|googled|cached by|crawled|shodan|verbose logging|debug mode|test server/system/environment|listed its own|listable|no limit to|rate limit|
		firewall misconfiguration/rule|firewall had been/was|developer error/mistake|left behind a/the test|forgot to|forgotten server/database`},
	{"software_vulnerability^", `by way of vbulletin|vbulletin|out of date wordpress/software/version/plugin/system/installation|plug in for|flaw/flaws/bug/bugs/hole/holes/weakness/vulnerability/error/fault in a/an/its/the/their|
		security gap/gaps/weakness/flaw/flaws/issue/lapse/loophole|faulty/buggy/flawed/leaky/insecure code/app/api/software/website/plugin/feature/update/form|
		sequential/consecutive/predictable/guessable/running numbers/number/ids/urls/addresses/count|enumerate|enumerated|enumeration|path/directory traversal|code injection|remote file inclusion|request forgery|server side|deserialization|
		exploit kit|proof of concept exploit|exploited by|had not been patched|hadn't been patched|not been updated|without updates/patches|missing patches/updates|not applied (a/the) patch/patches/update|
		failed/failure/neglected/forgot to patch/update/apply/install|unpatched vulnerability/flaw/system|before (it) (was) patched|patched/fixed/closed/plugged the flaw/hole/bug/vulnerability/weakness|known bug/flaw/weakness|cve|
		technical flaw/fault|view as feature|trusted what|did not check|didn't check|never checked`},
	{"third_party^", `chat tool/software/service/provider/widget|software supplier/provider/vendor/company/firm/update|update to the/a/its|supply chain compromise|upstream provider|downstream|law firm|accounting firm/firms|its accountants|its auditors|
		its lawyers|its printers|printing company/firm/contractor/vendor|mailing company/firm/contractor/service|records/document storage company/firm|shredding/disposal company/firm/contractor|
		call centre/center operator/provider/contractor|outsourcing firm/company/partner|
		third party app/apps/application/applications/plugin/plug/tool/tools/website/platform/hosting/host/system/systems/server/database/processor/payment/script/library/marketing/analytics/survey|analytics firm/company/provider|
		survey company/firm/provider|marketing agency/firm/company|advertising partner/partners|collections agency|debt collection|transcription company/service/firm|records vendor|benefits administrator|reservation system provider|
		reservations provider|booking engine|point of sale provider/vendor/supplier|pos vendor|payment processor|card processor|payments processor|made by another company|of another company`},
	{"insider_misuse^", `inside job|on the inside|an insider|one of its own|own employee/employees/staff/worker/workers|staffers own|sold the details/data/records/information/files/secrets|selling the details/data/records/information/files|
		took it/them/files/data/documents/records/secrets home|taken it/them/files/data/documents/records/secrets home|emailed it/them to himself/herself/themselves|mailed it/them to himself/herself/themselves|
		sent it/them to himself/herself/themselves|to a rival/competitor|new employer|rival firm/company|trade secrets|industrial espionage|economic espionage|moonlighting|
		call centre/center worker/workers/employee/employees/agent/agents/staff|bribed|bribe|bribes|paid insiders|police officer/officers looked/searched/used/accessed|for personal/private gain/reasons/use|out of curiosity|
		no reason to look|no good reason|no business reason|no need to|without a/any/good (valid/proper/lawful/policing/good) reason/purpose|unauthorized/unauthorised/unlawful/improper/inappropriate use/searches/lookups/lookup/checks|
		misuse of/his/her/the|misused/abused/exceeded (his/her/their/its/the) access/position/authority/privileges|leaker|leakers|leaking classified|mole|turncoat|snoop|snoops|snooper|nosy`},
	{"misdelivery^", `|
		wrong list/file/attachment/document/spreadsheet/letter/letters/envelope/email/customer/customers/client/clients/person/man/woman/house/home/homes/number/parent/parents/pupil/people/people's/inbox/hands/school/family/doctor/pharmacy/recipient/folder/place|
		someone else's/elses letter/letters/bill/statement/results/records/details/order/report|somebody else's/elses letter/letters/bill/statement/results/records/details/order|to the wrong|email addresses of all|
		visible to all/everyone/other/each|could see each|all recipients|every recipient|other recipients|to field|carbon copy|cc instead|instead of bcc|instead of the bcc|copied in|reply all|mass email|group email|
		email blunder/gaffe/mishap/slip/error|mailing blunder/mix/mishap|mail mix|mix up|mixed up|mailed/sent/went to strangers/others/neighbours/neighbors|in place of a/the|freedom of information response/request/release|not redacted|
		unredacted|failed to redact|improperly redacted|poorly redacted|redaction|hidden column/columns/tab/sheet/data|spreadsheet attached|attached a/the/an spreadsheet/file/list/document|planning portal/papers|put online by/in|
		address/addresses visible|window envelope/envelopes|see through|through the window/windows/envelope|on the outside of|on a postcard|postcards`},
	{"physical_theft^", `broken into/and|car break in/ins|smash and grab|break in at|thief/thieves/burglars broke/stole/took/made/smashed|theft of a/an/the/its/two/three/four/five/several/some/computer/laptop/equipment/hardware|was/were/been stolen from|
		disappeared from|vanished from|carried off|carted off|made off with computers/laptops/a laptop/computer/computer`},
	{"loss^", `found on (the/a) (pavement/street/sidewalk/roadside)|picked up in/on/by/from the/a street/road/pavement/park/train|passer by|member of the public found/handed/picked|handed in|went astray|gone astray|goes astray|lost by a courier|
		never turned up|failed to arrive|cannot account for|could not account for|disappeared in transit|lost in the mail`},
	{"improper_disposal^", `not (been) (properly) wiped|without wiping|were not wiped|wasn't wiped|hadn't been wiped|wiping it|second hand/hand|secondhand|charity shop|car boot|flea market|junk shop|bought on ebay/at|auction|surplus sale|
		blown (down/about/around/across) (the) street/streets/road|binned|fly tipping|rubbish tip|recycling centre/center|unshredded|shredded`},
}
