package extract

// knownNames are names whose role in a news text is known beforehand: those that
// report, research, investigate or attack, and products. None is ever ruled out
// as a victim by that alone; it is one feature of many.
var knownNames = []phrases{
	{"media", `reuters|associated press|ap|bbc|bbc news|cnn|nbc|nbc news|abc news|cbs|cbs news|fox news|new york times|nytimes|the new york times|washington post|wall street journal|bloomberg|
		guardian|the guardian|forbes|wired|techcrunch|zdnet|ars technica|the register|motherboard|vice|vice news|vice motherboard|the verge|cnet|engadget|mashable|threatpost|bleepingcomputer|
		bleeping computer|securityweek|dark reading|krebs|krebsonsecurity|krebs on security|brian krebs|cyberscoop|databreaches.net|csoonline|cso online|infosecurity magazine|sc magazine|sc media|
		help net security|financial times|usa today|los angeles times|la times|business insider|buzzfeed|buzzfeed news|politico|the hill|axios|fortune|naked security|hackread|
		softpedia|tech radar|techradar|itworld|computerworld|the times|daily mail|telegraph|the independent|press association|business wire|pr newswire|globe newswire|modern healthcare|
		health it security|becker hospital review|becker|hipaa journal|databreachtoday|govinfosecurity|the record|npr|gizmodo|le monde|der spiegel|spiegel|itv|sky news|afp|tns|pastebin|mashable|
		leakedsource|have i been pwned|haveibeenpwned|haveibeenpwned.com|hibp|the intercept|techrepublic`},
	{"security", `symantec|kaspersky|kaspersky lab|mcafee|fireeye|mandiant|crowdstrike|trend micro|eset|check point|checkpoint|check point software technologies|palo alto networks|sophos|f secure|bitdefender|proofpoint|
		avast|avg|malwarebytes|cisco talos|talos|rapid7|qualys|tenable|imperva|akamai|cloudflare|forcepoint|carbon black|secureworks|recorded future|flashpoint|digital shadows|upguard|
		risk based security|phishlabs|phishme|cofense|agari|barracuda|fortinet|webroot|zscaler|varonis|splunk|darktrace|emsisoft|trustwave|kroll|mackeeper|hacken|comparitech|
		group ib|intel 471|hold security|verizon dbir|ponemon|ponemon institute|gemini advisory|vpnmentor|wiz|lookout|zimperium|tripwire|alienvault|sans institute|veracode|synack|
		bugcrowd|hackerone|netwrix|okta|duo security|onapsis|cybereason|sentinelone|huntress|arctic wolf|pwc|deloitte|kpmg|ernst & young|bae systems|positive technologies|radware|
		securonix|nuix|alertlogic|alert logic|flexera|gartner|forrester|troy hunt|ibm x force|x force|mimecast|ironscales|cyxtera|duo`},
	{"agency", `fbi|federal bureau of investigation|hhs|department of health and human services|us department of health and human services|u.s department of health and human services|ocr|office for civil rights|office of civil rights|ico|
		information commissioner office|information commissioner|secret service|us secret service|u.s secret service|department of justice|doj|justice department|homeland security|department of homeland security|dhs|cisa|
		cybersecurity and infrastructure security agency|us cert|federal trade commission|ftc|securities and exchange commission|sec|national crime agency|nca|national cyber security centre|ncsc|
		interpol|europol|metropolitan police|police scotland|scotland yard|attorney general|attorney general office|congress|senate|house|white house|cnil|european commission|equifax experian|experian|transunion|
		hipaa|gdpr|scotland police|action fraud|office of the australian information commissioner|oaic|privacy commissioner|data protection commissioner|feds|pentagon|kremlin|consumer financial protection bureau|cfpb|
		department of financial services|fincen|health and human services|nist|financial conduct authority|fca|u.s government|us government|supreme court|district court|court|european union|eu|nato|united nations`},
	{"attacker", `fancy bear|cozy bear|apt28|apt29|apt10|apt 10|apt 28|apt 29|sofacy|pawn storm|lazarus|lazarus group|anonymous|lulzsec|shadow brokers|the shadow brokers|equation group|guccifer|guccifer 2.0|the dark overlord|dark overlord|
		thedarkoverlord|tdo|lizard squad|ourmine|syrian electronic army|fin7|fin6|carbanak|cobalt|magecart|lapsus$|lapsus|cl0p|clop|lockbit|blackcat|alphv|revil|sodinokibi|darkside|conti|ryuk|hive|
		black basta|scattered spider|shinyhunters|gnosticplayers|vice society|royal ransomware|bianlian|ransomhub|rhysida|medusa|akira|play ransomware|karakurt|avoslocker|snatch|maze|netwalker|ragnar locker|
		dragonfly|sandworm|turla|charming kitten|apt33|apt34|oilrig|deep panda|apt1|apt3|apt41|fin8|gru|fsb|wikileaks|phineasfisher|phineas fisher|
		crackas with attitude|guardians of peace|hafnium|nobelium|volt typhoon|salt typhoon|killnet|desorden|intelbroker|usdod|hunters international|qilin|inc ransom|8base|cactus|everest|daixin|lorenz|quantum|blackbyte|cuba ransomware`},
	{"malware", `wannacry|wanna decryptor|notpetya|petya|samsam|locky|cerber|cryptolocker|cryptowall|emotet|trickbot|dridex|zeus|mirai|badrabbit|bad rabbit|ryuk ransomware|jaff|eternalblue|heartbleed|shellshock|stuxnet|
		shamoon|mimikatz|cobalt strike|vault 7|kronos|regin|duqu|flame|log4shell|log4j|meltdown|spectre|pegasus|blackenergy|industroyer`},
	{"term", `file transfer protocol|point of sale|industrial control systems|control systems|denial of service|internet of things|domain name system|personally identifiable information|protected health information|data protection act|general data protection regulation|
		social security|black market|dark web|darknet|vault 7|advanced persistent threat|remote desktop protocol|freedom of information|national insurance|two factor authentication|single sign on|machine learning|artificial intelligence|supply chain|data privacy day|cyber monday|black friday|
		christmas|easter|thanksgiving|super bowl|olympics|olympic games|republicans|democrats|democrat|republican|muslim|muslims|christian|brexit|deep web|wild west|cloud|blockchain|managed service providers|msps|information technology|chief information officer|electronic health record|corrective action plan|resolution agreement|notice of privacy practices`},
	{"product", `windows|android|ios|macos|mac|linux|iphone|iphones|ipad|office 365|outlook|gmail|firefox|safari|internet explorer|flash player|adobe flash|java|javascript|wordpress|drupal|joomla|mongodb|elasticsearch|mysql|
		sql server|oracle database|amazon s3|s3|aws|amazon web services|azure|google cloud|github|bitbucket|dropbox|google drive|google docs|sharepoint|microsoft|google|apple|twitter|facebook|whatsapp|telegram|signal|
		google play|app store|itunes|icloud|bitcoin|ethereum|monero|paypal|tor|dark web|darknet|reddit|youtube|instagram|skype|citrix|cisco|vmware|server message block|smb|rdp|kubernetes|docker|jenkins|apache|visa|mastercard|
		american express|play store|amazon|powershell|android pay|xbox|playstation|wi fi|bluetooth`},
}

// shared names in knownNames that are as often victims: no feature against them.
var namesEitherWay = set("microsoft google apple twitter facebook amazon experian equifax whatsapp instagram icloud okta cloudflare verizon cisco paypal dropbox slack reddit github visa youtube skype telegram oracle")
