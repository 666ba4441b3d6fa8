package extract

import "strings"

// eventPhrases are the words that date something, by what it is. A date belongs
// to the one that governs it; attach.go finds that.
var eventPhrases = []phrases{
	{"happens", `came to pass|stood open|stood exposed|stood wide open|stood unprotected|lay open|is/are/was/were from|comes/come/came from|appears/appear/appeared to be from|began using|begun using|began to use|first used|been/was/were inside|been/was/were in the/its network/networks/system/systems/servers|paid a/the/its (demanded) ransom|went on|goes back to|going back to|go back to|made/make/making (a/an) (online) booking/bookings/purchase/purchases/reservation/reservations/transaction/transactions/payment/payments|had trouble|had problems|got/get/getting/gotten into|got/get/getting hold of|made away|make off|slipped into|slipped past|spied|spying|eavesdropped|tapped|crept|sneaked|snuck|forced entry|entered the|burst|raided|looted|ran off|walked off|walked out|fooled|conned|cracked|brute forced|spread|spreading|swept|erupted|crashed|knocked out|knocked offline|went down|went dark|froze|frozen|locking|wiped|wiping|deleted|defaced|put up|went up|sat on|sat open|flowing out|flowed out|opened an attachment/email|opened the attachment/email|misdialed|misdialled|were posted|was posted|exposed to|readable|searchable|findable|reachable|crawled|cached|lay exposed|sat exposed|left lying|left behind|left in|left on|fell into|slipped out|mishandled|shared with|handed over|passed to|sold to|made its way|being sent|siphoning|collecting|collected|captured|capturing|recorded|recording|capture|copied from|syphoned|drained|milked|plundered|hoovered|slurped|swiping|logging in|signing in|signed up|paid by card|paid with cards|booked|bought tickets|placed orders|entered their|arrived|held hostage|been held|occur|occurred|occurs|occurring|took/take/takes/taken/taking place|happened|happening|happen|transpired|began|begun|begins|started|starting|start|commenced|dates/date/dated/dating back|dates/dating from|
		stole|stolen|steal|stealing|gained/gain/gaining (unauthorized/unauthorised/illegal/remote/initial) access|had/have/has/having/got/get/obtained/secured (unauthorized/unauthorised) access|obtained|acquired by|accessed|accessing|hacked|hacking|breached|breaching|
		infiltrated|penetrated|compromised|compromising|attacked|targeted|hit|hits|struck|infected|exfiltrated|siphoned|copied|copying|downloaded|exposed|exposing|leaked|leaking|broke in|broke into|broken into|breaking into|burglarized|burgled|robbed|
		encrypted|crippled|paralyzed|paralysed|knocked|installed|planted|injected|inserted|implanted|placed on|lost|went missing|gone missing|misplaced|disappeared|vanished|discarded|dumped in|thrown|viewed|snooped|snooping|looked at|looked up|
		logged in|logged into|logged on|signed in|signed into|publicly accessible|publicly available|left exposed|left open|left unsecured|left unprotected|lay open|been open|was/were open|open to|open since|was/were available|remained|suffered|suffer|suffering|suffers|experienced|experiencing|experiences|fell victim|fallen victim|fell for|
		was/were active|active on|shopped|dined|stayed at|made purchases|used at|were/was used|swiped|cards used|took advantage|exploited|exploiting|hijacked|lifted|made off|smashed|pilfered|swiped|nabbed|snatched|posed as|posing as|impersonated|
		clicked|misdirected|faxed|inadvertently|accidentally|mistakenly|was/were/been down|locked up|locked out|locked|shut out|served from|came through|put in place|intruded|lurking|lurked|roamed|spent|put online|uploaded|indexed|scraped|harvested|skimmed|skimming|
		mined|lasted|ran from|running from|persisted|continued|stretching|spanning|went undetected|undetected|scammed|duped|tricked|phished|defrauded|transferred|wired|mugged|pulled from|taken from|was/were taken|removed from|carried out|perpetrated|launched an/the/a attack/attacks/campaign/cyberattack|launched the campaign|first employed|became infected|popped up|arrived in|ransacked|seized|disrupted|served up|visible|viewable`},
	{"happens", `arose|arisen|broke out|came under attack|come under attack|came under cyberattack|got at|got in|got out|got through|got past|got away|went red|had entered|been entered|entered its/their/our/his/her|intercepted|redirected|diverted|rerouted|misrouted|overwritten|misused|abused|misappropriated|poisoned|tampered|doctored|manipulated|
		sent to the wrong|attached the wrong|emailed the wrong|mailed the wrong|left unlocked|left unattended|left on a/the/his/her train/bus/plane/taxi/cab/roof/seat|put down|last seen|taken over|took over|carried off|spear phished|helped himself/herself/themselves|scrambled|scrambling|held to ransom|came under|fell prey|rifled|ransomed|cleaned out|
		emptied|went astray|gone astray|sent out by mistake|sent in error|sent by mistake|mailed in error|was/were/been online|was/were/been on line|been reachable|been accessible|was/were accessible|was/were/been up|flooded|bombarded|overwhelmed|backdoored|compromising|brought down|taken out|brought to a halt|ground to a halt|crippling|
		forced offline|knocked off|paralyzing|kicked off|began to fail|stopped working|stopped responding|failed|malfunctioned|glitch|went dead|went blank|went black|went offline|been offline|used to access|used to log|used the credentials|changed hands|walked away|drove off|cut open|kicked in|broke the|forced open|
		changed the settings|been changed|misconfigured|went live|printed|folded|stuffed|mixed up|mismatched|swapped|switched|crossed|overlooked|forgot|forgotten|left it|left them|left him/her/its|dropped|fallen out|blown|tossed|shredded|recycled|put out with|set out for|unpatched|unsecured|in the clear|publicly viewable|publicly visible|
		publicly exposed|on display|displayed|shown|was/were shown|showed up in the wrong|cc'd|carbon copied|copied in`},
	{"happens", `come/came/coming to a (complete/near/total) standstill/halt/stop|brought to a (complete/near/total) standstill/stop|could not log/access/use/open/reach/be reached|couldn't log/access/use/open/reach/be reached|unable to access/log/use/open/reach|been/being/be taken|been/being stolen|been/being copied|been put online|put on the internet/net/web/dark web|was/were/been put there|
		got by|moved out of|been moved|been drained|been emptied|had got|knocked over|felled|brought to its/their knees|fell over|reduced to pen|resorted to pen/paper|unavailable|inaccessible|was/were/been disrupted|began to print|began printing|opened a malicious|opened an infected|infiltrating|in possession of|helped themselves|walked away with|was/were/been sitting|was/were/been left|
		was/were/been spied|was/were/been targeted|was/were/been attacked|was/were/been siphoned|was/were/been intercepted|was/were/been shared|was/were/been sold to|was/were/been skimmed|was/were/been tampered|had/have/has been inside|penetrating|pried|prised|nicked|swindled|cloned`},
	{"learns", `came/come/comes to its/their/our/the (company/bank/hospital/firm/council/agency) notice/attention|came/come/brought to his/her/my attention|got a/an/the/its (anonymous) alert/tip/call/warning/letter/email/complaint|been tipped|was/were/been tipped|first noticed|first spotted|first detected|first discovered|first learned|first became aware|began to suspect|grew suspicious`},
	{"tells", `news broke|story broke|broke the news|news (of/about the/a/its) (hack/breach/attack/theft/leak/incident) (first) broke|went public|was/were/been made public|circulated|sent round|sent around|sent word|posted on its/their/the|put on its website/site|appeared on its website/site|let its customers/users/patients/members know|opened up about|said sorry|saying sorry|says sorry|took to twitter/facebook|announcing|went to the press|broke cover|faced questions|held a briefing|informed its`},
	{"incident", `spree|lapse|mistake|blunder|slip|mix up|foul up|mishap|security lapse|hijacking|takeover|shutdown|denial of service|ddos|blackout|crash|malfunction|misuse|snooping|espionage|skimming|card skimming|operation|cyber incident|cyber attack|cyber attacks|cyberincident|cyber security incident|data breach|data theft|heists|burglaries|bug|glitch`},
	{"happens", `put/puts/putting the date/dates at|gave/gives/giving/give the date/dates as|come/came/coming in by/through/via|had been in|was/were/been the victim of|became/become a/the victim of|pushed/deployed/unleashed/detonated/dropped/released (its/the/their/a) ransomware/malware/virus|
		stood still|listed by/on (the) (search engine) shodan/censys|listed by the search engine|seen by shodan/censys|had it listed|had the run of|been reading|at large in|was/were/been entered|was/were/been walked into|had (had) the keys to|was/were/been got at|let itself/himself/themselves in|was/were/been cleaned out|was/were/been put within reach|dropped a check|laid/left bare|was/were/been bared|
		could be seen/read/viewed/downloaded/opened/accessed/found by|was/were/been open to|was/were/been visible to|was/were/been within reach|wandered through|rummaged|rooting around|rooted around|poked around|prowled|was/were/been held up|was/were/been knocked|was/were/been raided`},
	{"stops", `offline|off line|pulled down|no longer be reached/accessed/seen/viewed/opened|no longer available/accessible/reachable/visible/public|stopped responding|was/were/been made private|made private|put behind a password|took/taken/taking it/them down|the door was shut|corrected version|was/were/been cured|was/were/been rectified`},
	{"learns", `drew/drawn/drawing its/their/our attention|raised/raising doubts/suspicions/questions/flags|smelled a rat|put on notice|put two and two together|was/were/been put on to|saw signs|cottoned on|was/were/been rung up|was/were/been phoned|the find was made|find was|got suspicious`},
	{"tells", `replied|replies|spoke of|spoken of|began/begun/started emailing/posting/phoning/calling/texting/apologising/apologizing/disclosing/announcing|had to tell/admit/own/inform/notify/warn/confess|fessed up|put its/their hands/hand up|made/make/makes a clean breast|was/were/been writing to|has/have/had been writing|lifted the lid|letters to be sent|fired off`},
	{"learns", `knew|known about|known of|dawned|became clear|becomes clear|looking into|looked into|look into|satisfied|got wind|gotten wind|got word|caught wind|picked up on|picked up the|picked up signs|tripped|triggered|set off alarms|raised concerns|complained|complaints|complaint from|got/received/receiving/receives a/an/the/its (ransom) demand/note/message/threat/screenshot/query/phone|
		found itself|found themselves|found that|woke up|came to know|got to know|came to notice|clocked|twigged|sounded the alarm|raised a/an alarm|raising the alarm|began receiving reports|began getting calls|began to receive|started receiving|started getting|hearing from|heard from|diagnosed|traced|recognised|recognized|confirmed internally|suspicions|
		noticing|spotting|realizing|realising|finding|unearthing|was/were/been first reported|reported lost|reported stolen|reported the theft|reported it missing|became concerned`},
	{"tells", `owns up|let on|let it slip|let customers/users/members/patients/people/them know|asked/urged/advised/told/directed/required/forced (all) (its/their/the) (own) customers/users/members/patients/people/students/employees/subscribers to|promised|pledged|played down|bowed|apologise|apologize|apologising|apologizing|phoned|telephoned|rang|ringing|been called|were called|written to|
		been written to|put out a/an/the|put up a notice|posted a/an/the notice/statement/message/update|broke its silence|cautioned|reassured|assured|notifies|broke the|broken the news|issues|issued a/an/the|alerts|alarmed customers|publicised|publicized|publishing|held a press/news|gave a press/news|acknowledging|acknowledge|admit|began/started letting|
		will receive|received/receiving/get/got/getting letters|letters reached|letters arrived|was/were mailed|was/were posted to|was/were emailed|was/were sent letters/notices/emails|been sent letters|went out to|called customers/patients/members/users|described|is/are/was/were notifying|is/are/was/were informing|is/are/was/were alerting|is/are/was/were contacting|is/are/was/were writing|
		is/are/was/were warning`},
	{"incident", `breach|breaches|attempts|attempt|wave|raids|sign ins|log ins|look ups|unauthorised activity|malicious activity|disruption|outage|infections|exfiltration|transfers|hack|hacks|attack|attacks|cyberattack|cyberattacks|intrusion|intrusions|theft|thefts|leak|leaks|leakage|incident|incidents|compromise|heist|burglary|break in|break ins|exposure|infection|outbreak|ransomware|infiltration|unauthorized/unauthorised access|access|event|campaign|data loss|raid|robbery|phishing|malware|data spill|mishap|error`},
	{"learns", `discovered|discovers|discover|discovering|learned|learnt|learn|learning of|learns|became/become/becoming/becomes aware|became/grew concerned/suspicious/alarmed|became known|made aware|was/were/is/been aware|noticed|noted that|knew nothing|came upon|not aware|aware of|first aware|pointed out|point out|pointed to|on the trail|rang our|called to report|alarm|tip|tipped|was/were noted|detected|detects|detecting|identified|identifying|spotted|uncovered|found|finds|find|found out|realized|realised|realize|
		brought/bring/brings/bringing the/this/it/them (issue/incident/breach/matter/leak/problem/flaw/theft) to light/attention|came/come/comes to light|came to its attention|came to the attention|brought to (the) (its) (our) attention|came to our attention|came across|was/were/been/being/got notified|was/were/been/being alerted|was/were/been/being informed|was/were/been/being contacted|was/were/been/being told|was/were/been warned|tipped off|received a/an/the call/tip/letter/report/alert/warning/notice/notification/email|received reports/notice/notification/word|
		flagged|became suspicious|suspected|observed|witnessed|first heard|heard about|heard of|saw|determined|determining|turned up|surfaced|emerged|became apparent|first saw|caught|unearthed|pinpointed|concluded|worked out|raised the alarm|set off an alarm|reported missing|launched/opened/began/initiated an/its internal/investigation|arrived at work|came in to/and find/found|figured out|stumbled`},
	{"discovery", `discovery|detection|suspicious activity|unusual activity`},
	{"tells", `owned up|owning up|confessed|confesses|confessing|came out|coming forward|came forward|let it be known|let slip|made known|contacted|contacting|approached|approaching|reached out|said|says|saying|announced|announces|announcing|announce|disclosed|discloses|disclosing|disclose|confirmed|confirms|confirming|confirm|admitted|admits|admitting|acknowledged|acknowledges|acknowledging|revealed|reveals|revealing|reveal|
		reported|reports|reporting|notified|notifies|notifying|notify|informed|informing|informs|inform|told|tells|telling|tell|wrote|writes|writing|published|publishes|posted|posts|posting|issued|issuing|released|releases|warned|warns|warning|alerted|alerting|alert|
		apologized|apologised|tweeted|emailed|mailed|stated|states|explained|explains|went/gone/going public|came/come clean|broke the news|made public|make public|publicly|unveiled|conceded|insisted|claimed|claims|responded|denied|declined|added|adding|commented|spoke|briefed|
		sent out|sent letters/notices/notifications/emails|sent a/an/the/its letter/notice/notification/email/message|sending letters/notices/notifications/emails|sent|sending|sends|send|submitted|filed|began/started notifying/mailing/sending/informing/telling/contacting/alerting/writing/warning|updated|asserted|blamed|attributed|started/began to inform/notify/alert/contact/warn/tell`},
	{"notice", `admission|admissions|dated|carries the date|bearing the date|public account|letter|letters|notice|notices|notification|notifications|statement|statements|announcement|press release|news release|press conference|news conference|conference call|blog post|blog|posting|filing|tweet|tweets|memo|message|advisory|disclosure|disclosures|post|faq|bulletin|emails|email|e mail|public notice|briefing|interview|revelation|revelations|news of|update|regulatory filing|filings|breach notification`},
	{"stops", `was/were shut|shut|shut it/them down/off|cut it/them off|ended|ends|ending|stopped|stopping|shut down|shut off|closed|patched|fixed|fixes|plugged|secured|taken down|took down|taken offline|took offline|pulled offline|removed|disabled|blocked|contained|remediated|resolved|locked down|terminated|revoked|evicted|expelled|lost access|sealed|eradicated|restored|was/were disabled|ran until|lasted until|disconnected|cut off|made private|password protected`},
	{"other", `in force|went under|went bust|went bankrupt|gone bankrupt|filed for bankruptcy|filed for protection|collapsed|could be found|can be found|to be found|founded|established|incorporated|formed|born|charged|indicted|arrested|sentenced|pleaded|pled|convicted|extradited|testified|acquired|bought|purchased|merged|agreed|elected|election|appointed|hired|joined|resigned|retired|stepped down|fined|sued|settled|settlement|ruled|ruling|passed|enacted|
		signed|introduced|patch|patches|rose|fell|increased|grew|jumped|climbed|dropped|declined to|estimated|predicted|expected|expects|surveyed|registered|created|deadline|expire|expires|expired|takes effect|took effect|come into force|comes into force|came into force|implemented|migrated|upgraded|earnings|quarter|
		revenue|shares|closing|trading|averaged|survey|study|scheduled|will|would|according to a/the/its report|report|hearing|trial|lawsuit|lawsuits|complaint|subpoena|warrant|sanctions|campaigned|inauguration|debuted|premiere|premiered|launched|opened|developed|built|deployed|began/started offering|offered|sold|advertised|selling|for sale|on sale|auctioned|listed|tested|tests|conference|version|update to|update for|serviced|serving|treated|visited|admitted to|enrolled|employed|worked|working|tax year|fiscal|season|since deleted|paid|pay|paying|met|visit|dumped|published by|posted by|released by|posted online|dump|doxed`},
}

// event is what a date dates.
type event uint8

const (
	noEvent event = iota
	happens
	incidentNoun
	learns
	discoveryNoun
	tells
	noticeNoun
	stops
	otherEvent
	unknownVerb // in the past tense, in no list
)

var eventNames = map[string]event{"happens": happens, "incident": incidentNoun, "learns": learns, "discovery": discoveryNoun, "tells": tells, "notice": noticeNoun, "stops": stops, "other": otherEvent}

// noun says whether the event is named by a noun rather than told by a verb.
func (e event) noun() bool { return e == incidentNoun || e == discoveryNoun || e == noticeNoun }

// findEvents gives every token the event that its phrase tells of, and marks
// unknown verbs in the past tense, which date something else.
func (r *reading) findEvents() {
	r.events = make([]event, len(r.tokens))
	for _, m := range r.found[inEvents] {
		e := eventNames[m.value]
		if e == noticeNoun && mailWords.holds(r.token(m.first)) && mailboxWords.holds(r.token(m.last)) {
			continue // "an email account"
		}
		if e == noticeNoun && accountWords.holds(r.token(m.first-1)) && !r.token(m.first-1).has(possessive) {
			continue // "bank statements"
		}
		if e == stops && strings.HasPrefix(r.token(m.first).norm, "off") && (!r.wordNear(m.first-6, m.first, takingDown) || !r.wordNear(m.first-5, m.first, openedMachines)) {
			continue // "its systems are offline"
		}
		if m.last == m.first+1 && !e.noun() && (articleWords.holds(r.token(m.first-1)) || r.tokens[m.first].has(joined)) {
			continue // "the stolen data"
		}
		for i := m.first; i < m.last; i++ {
			r.events[i] = e
		}
	}
	for i := range r.tokens {
		if r.events[i] == noEvent && r.pastVerb(i) {
			r.events[i] = unknownVerb
		}
	}
}

// pastVerb says whether an unknown word is a verb in the past tense.
func (r *reading) pastVerb(i int) bool {
	t := &r.tokens[i]
	if irregularPast.holds(t) {
		return !t.has(capital)
	}
	if participles.holds(t) && havingWords.holds(r.token(i-1)) {
		return true
	}
	w := t.norm
	if len(w) < 5 || w[len(w)-2:] != "ed" || t.has(capital|joined) || adjectives.holds(t) || i+1 < len(r.tokens) && r.tokens[i+1].has(joined) {
		return false
	}
	return !beforeAdjective.holds(r.token(i - 1))
}

var (
	takingDown      = set("took take taken taking takes pulled pulling yanked")
	openedMachines  = set("server servers database databases bucket page pages portal file files it them data link list instance index tool feature api copy copies repository")
	irregularPast   = set("came became went held kept left made met ran shut took won gave grew sold brought got led built caught drew chose fought rose threw broke spoke stood understood wrote")
	adjectives      = set("unauthorized unauthorised affected related unencrypted encrypted detailed limited united unprotected unsecured unspecified so-called need based dated named unnamed impacted involved hundred speed embed exceed proceed succeed indeed unaffected alleged purported suspected believed dubbed called embedded associated shared")
	participles     = set("taken given gone come left brought put seen shown known thrown driven written beaten chosen forgotten hidden shut cut set sent sat lain lent")
	havingWords     = set("had has have been was were")
	accountWords    = set("annual bank account billing financial card income phishing spam fake ransom")
	mailWords       = set("email emails e")
	mailboxWords    = set("account accounts address addresses system systems server servers inbox inboxes mailbox mailboxes login logins password passwords provider service compromise attachment scam")
	articleWords    = set("the a an its their his her our your some any these those no each every another")
	beforeAdjective = set("the a an of its their his her our some all any these those this that such very more many with from by for to in on at as and or not be")
)
