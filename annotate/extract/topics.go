package extract

// topicPhrases are what stories without an incident are about: flaws and their
// patches, malware and campaigns against nobody in particular, surveys, advice, laws,
// products and markets, research. Stories of incidents use some of these words too;
// it is their share, and how the story opens, that tells.
var topicPhrases = []phrases{
	{"flaw", `vulnerability|vulnerabilities|flaw|flaws|bug|bugs|security hole/holes|zero day/days|cve|cves|patch|patches|patched|patching|unpatched|exploit code|proof of concept|poc|remote code execution|code execution|arbitrary code|
		privilege escalation|buffer overflow|cross site scripting|xss|sql injection|memory corruption|use after free|firmware|security update/updates/bulletin/advisory|out of band|hotfix|workaround|mitigation|mitigations|
		rated critical|severity|cvss|responsible disclosure|responsibly disclosed|bug bounty|security advisory|affected versions|versions|latest version|update/updates to version|backport|authentication bypass|weakness|weaknesses|loophole|
		sandbox|kernel|side channel|man in the middle|spoofing|directory traversal|path traversal|deserialization|hardcoded/hard coded credentials|backdoor account|exploitable|bypass|bypasses|bypassing|fixed in|fixes|vulnerable versions|vendor patches`},
	{"flood", `denial of service|ddos|ddosed|terabits|terabit|gigabits per second|gbps|tbps|junk traffic|flood of traffic/data/requests|flooded with traffic/requests|traffic flood|amplification|mirai|knocked offline|stresser|booter|out of reach`},
	{"malware", `malware|trojan|trojans|variant|variants|strain|strains|botnet|botnets|payload|payloads|dropper|downloader|loader|macro|macros|command and control|c2|c&c|backdoor|keylogger|rootkit|spyware|adware|worm|exploit kit/kits|malvertising|
		obfuscated|obfuscation|persistence|antivirus|anti virus|sample|samples|infection chain|indicators of compromise|in the wild|malicious app/apps/code/file/files/attachment/attachments/link/links/email/emails/document/documents/software/extension/extensions|
		fake app/apps|google play (store)|rogue app/apps|cryptojacking|cryptocurrency miner/miners|miner|miners|mining malware|banking trojan|overlay|executable|dll|powershell|registry|encrypts files|file extension|decryptor|ransom note|malware family|families|infected machines/devices/computers/systems`},
	{"scam", `phishing email/emails/message/messages/campaign/campaigns/scam/scams/site/sites/page/pages/kit/kits/attempt/attempts/attacks|scam|scams|scammer|scammers|spam|spammers|fraudster/fraudsters|crooks|phishers|spoofed|spoof|impersonate/impersonates/impersonating|
		pose/poses/posing as|posed as|pretend/pretends/pretending to be|purporting/purports to be|lookalike|look alike|fake login|fake website/websites/page/pages/email/emails/invoice|bogus|fraudulent email/emails|social engineering|business email compromise|bec|ceo fraud|wire transfer/transfers|
		tricks/trick/tricking/tricked users|lure|lures|lured|click/clicking/clicks on the/a link|clicks|hover over|subject line|recipients|con artists|email scam/scams|gift card/cards|tech support|sextortion|victims`},
	{"survey", `survey|surveyed|surveys|respondents|percent|% of|poll|polled|study|studies|according to a/the (new/latest/annual/recent) report/study/survey/index|the report found/finds/says/said/also/shows|report found|index|statistics|year over year|quarter|on average|average cost|
		annual report|trends|trend|increase of|rose by|rise in|increased by|up from|down from|compared to/with|majority of|one in three/four/five/ten|half of|two thirds|a third of|decision makers|it professionals|cisos|executives|findings|researchers found that|threat landscape|threat report|forecast|predicts|predictions|benchmark`},
	{"advice", `tips|best practices|how to|how can you|what you can do|what to do|steps to|protect yourself/yourselves|protect your|you should|you can|your|make sure|be careful|be wary|avoid|never click|do not click|don't click|don't|use a/strong/different/unique|strong passwords|two factor|password manager|back up|backup|backups|
		train employees|security awareness|awareness training|it is important|should|must|need to|ensure|keep your|advises/advise users|users should|organizations/organisations/businesses/companies should/need/must|recommendations|consider|stay safe|think twice|lessons|myth|myths|checklist|guide`},
	{"policy", `bill|legislation|lawmakers|legislators|senate|congress|parliament|directive|regulation|regulations|regulators|gdpr|privacy law/laws|act|amendment|policy|policies|white house|executive order|treaty|committee hearing|hearing|testimony|ruling|supreme court|judge|court|surveillance|encryption backdoor/backdoors|
		government agencies|sanctions|election|elections|diplomatic|compliance|compliant|framework|draft|legal`},
	{"market", `launch|launches|launched|unveils|unveiled|funding|raised|raises|series a/b/c/d|investors|startup|acquisition|acquires|acquired|ipo|shares|revenue|market|markets|product|products|solution|solutions|features|customers include|partnership|partners with|available now|new version|
		appoints|appointed|award|awards|press release|leading provider|leader in|enterprise|enterprises|conference|keynote|webinar|summit|black hat|def con|rsa conference`},
	{"research", `researchers|researcher|security firm|security company|blog post|white paper|whitepaper|university researchers|demonstrated|demonstrate|demonstration|experiment|experiments|technique|techniques|method|academic|paper|presented|researchers say/said/found/discovered/have|attack vector|attack method|threat actor/actors|
		security experts|experts warn|tested|testing|analysis|analyzed|analysed|reverse engineering|lab|labs|theoretical|scenario|attacker can/could/would/may/might|attackers can/could|hackers can/could`},
}

// topics is how much of a story its sentences give to each topic.
type topics map[string]float64

// topicOrder fixes the order of sums.
var topicOrder = func() []string {
	var out []string
	for _, p := range topicPhrases {
		out = append(out, p.value)
	}
	return out
}()

// storyFeatures describe what an article is about: its topics in all sentences and
// in title and lead, and how much of it tells what happened.
func (r *reading) storyFeatures(c *candidate) {
	share, lead := topics{}, topics{}
	sentences := 0.0
	next := 0
	all := r.found[inTopics]
	for k, s := range r.sentences {
		if s.tail {
			break
		}
		sentences++
		seen := map[string]bool{}
		for ; next < len(all) && all[next].first < s.last; next++ {
			seen[all[next].value] = true
		}
		for topic := range seen {
			share[topic]++
			if k < 3 {
				lead[topic] += 1.0 / 3
			}
		}
	}
	for _, t := range topicOrder {
		c.add("of "+t, share[t]/max(sentences, 5))
		c.add("opens with "+t, lead[t])
	}
	r.eventFeatures(c)
}
