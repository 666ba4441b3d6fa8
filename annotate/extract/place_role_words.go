package extract

// What clauses do with a place where data is.
var (
	// strikes are verbs that attackers do to a place, and what goes wrong with it, in
	// the forms that have it as an object or stand before a preposition.
	strikes = set(`hack hacks hacked hacking breach breaches breached breaching access accesses accessed accessing infiltrate infiltrates infiltrated infiltrating compromise compromises compromised compromising attack attacks attacked attacking
		target targets targeted targeting penetrate penetrates penetrated penetrating infect infects infected infecting exploit exploits exploited exploiting hijack hijacked hijacking encrypt encrypts encrypted encrypting lock locks locked locking
		cripple cripples crippled crippling hit hits hitting disable disables disabled disabling raid raids raided raiding wipe wipes wiped wiping deface defaces defaced defacing rob robbed robbing loot looted looting
		steal steals stole stolen stealing copy copies copied copying download downloads downloaded downloading exfiltrate exfiltrated exfiltrating siphon siphoned siphoning syphoned scrape scraped scraping harvest harvested harvesting
		take takes took taken taking lift lifted pull pulled pinch pinched lose loses lost losing misplace misplaced misplacing leak leaks leaked leaking expose exposes exposed exposing spill spilled obtain obtains obtained obtaining
		acquire acquired gain gains gained gaining got get gets getting gotten break breaks broke broken breaking enter enters entered entering log logs logged logging sign signed signing slip slipped slipping crack cracked cracking
		intrude intruded burrow burrowed worm wormed tap taps tapped tapping tunnel tunnelled tunneled sneak sneaked snuck roam roamed roaming prowl prowled move moved rummage rummaged rummaging search searched searching read reads reading
		view views viewed viewing spy spied spying monitor watch watched overrun overran ransack ransacked ransacking plunder plundered commandeer commandeered bug bugged tamper tampered tampering alter altered sabotage sabotaged
		inject injected injecting plant planted planting install installed installing hide hid hidden hiding insert inserted upload uploaded place placed implant implanted drop dropped run ran spread spreads spreading swept scrambled scramble
		snatch snatched swipe swiped grab grabbed nab nabbed burgle burgled dump dumped discard discarded throw threw thrown toss tossed dispose disposed mail mailed mailing fax faxed send sent sending misdirect misdirected
		open opened left leave leaves leaving forget forgot forgotten abandon abandoned abuse abused misuse misused misusing bypass bypassed brute guess guessed phish phished take-over overwrite overwrote delete deleted deleting erase erased
		intercept intercepted intercepting forward forwarded forwarding snoop snooped snooping browse browsed browsing peek peeked accessible visible viewable`)
	// strikeNouns name such an act.
	strikeNouns = set(`access entry breach breaches hack hacks attack attacks intrusion intrusions infiltration compromise break-in raid heist assault theft thefts foothold login logins log-in leak leaks exposure infection outbreak
		loss invasion penetration takeover incursion intruders intruder hackers hacker attackers attacker thieves traffic activity movement queries hold`)
	// badThings are found on a place, or wrong with it.
	badThings = set(`malware ransomware virus viruses worm trojan trojans spyware skimmer skimmers code script scripts backdoor backdoors keylogger keyloggers implant rootkit software program shell flaw flaws bug bugs vulnerability vulnerabilities hole holes
		weakness weaknesses error errors glitch misconfiguration setting settings misconfigured mistake lapse gap loophole defect activity`)
	// keeps tell that data lay at a place.
	keeps = set(`store stored stores storing hold held kept keep keeps keeping host hosted hosting hosts save saved saving contain contained maintain maintained reside resided residing resides house housed located lay lie lies lying sat sit sits sitting
		stood backed archived archive archiving found discovered stumbled uncovered spotted came across available accessible reachable unsecured unprotected exposed open visible searchable listed indexed cached collected entered typed submitted recorded handled processed`)
	// takesDown and takenDown are of a place that is shut for the incident.
	takesDown = set("shut shutting closed closing suspended suspending disconnected unplugged deactivated switched took-down knocked brought isolated quarantined paralysed paralyzed froze downed")
	takenDown = set("offline down unavailable inaccessible suspended disconnected unplugged deactivated isolated quarantined shut")
	// restores are done to a place when it is over.
	restores = set(`restore restored restoring rebuild rebuilt rebuilding secure secured securing upgrade upgraded upgrading update updated updating strengthen strengthened strengthening protect protected protecting improve improved improving review reviewed
		reviewing replace replaced replacing clean cleaned cleaning repair repaired fix fixed fixing patch patched patching scan scanned scanning harden hardened relaunch relaunched visit visiting check checking contact contacting design designed build built
		develop developed launch launched buy bought purchase purchased sell sells invest invested`)
	// tellsThere are what people say and publish at a place that is no place of data.
	tellsThere = set(`said says saying say statement statements notice notices announced announcement announcing posting posts wrote written writes message messages according told telling tell published report reported notified notify inform informed
		explained apologised apologized confirmed acknowledged disclosed answer answered answers call contact contacted spokesman spokeswoman spokesperson comment commented interview replied reply`)
	// openStates say that anyone could get at a place.
	openStates = set(`unsecured unprotected misconfigured exposed open insecure public publicly unencrypted unguarded passwordless unlocked unpatched outdated vulnerable accessible reachable searchable viewable internet-facing wrongly badly improperly incorrectly leaky`)
	// struckStates are the participles of what came over a place.
	struckStates = set(`hacked breached accessed infiltrated compromised attacked targeted penetrated infected exploited hijacked encrypted locked crippled hit disabled raided wiped defaced robbed looted stolen copied downloaded exfiltrated siphoned scraped
		harvested taken lifted lost missing misplaced leaked exposed spilled obtained entered cracked tapped ransacked plundered commandeered bugged tampered altered sabotaged scrambled snatched swiped grabbed burgled dumped discarded thrown tossed
		mailed faxed sent misdirected left forgotten abandoned abused misused bypassed guessed phished deleted erased intercepted forwarded snooped viewed read searched overrun affected impacted broken breachable frozen paralysed paralyzed knocked`)
	// holdsData are said of a place that data is in.
	holdsData = set("contained containing contains held holding holds housing houses housed storing stores stored with listing listed lists carrying")
	// compoundHeads make the word before them the first half of another thing's name.
	compoundHeads = set(`system systems network networks networking server servers virus viruses worm worms program programs programme software code equipment hardware science crime crimes fraud expert experts specialist specialists technician scientist
		criminals game games store stores shop shops maker makers manufacturer firm company provider operator administrator administrators host hosting name names address addresses app apps number numbers box boxes card cards user users engineer security
		forensics memory monitor screen keyboard printer room lab files file drive drives tape tapes case bag traffic connection link design development`)
	// placeTroubles are named after the place that they befell: "website flaw".
	placeTroubles = set(`breach breaches hack hacks hacking hackers hacker attack attacks intrusion intrusions leak leaks flaw flaws bug bugs glitch glitches error errors vulnerability vulnerabilities hole compromise exposure theft thefts infection outage break-in
		takeover takeovers heist raid misconfiguration blunder loss losses thief thieves dump dumps snooping skimming malware`)
)
