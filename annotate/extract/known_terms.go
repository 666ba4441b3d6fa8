package extract

// knownTerms are capitalized and name no organization: laws, standards, holidays,
// events, offices, peoples, abbreviations of the trade.
const knownTerms = `file transfer protocol|point of sale|industrial control systems|control systems|denial of service|internet of things|domain name system|
	personally identifiable information|protected health information|data protection act|general data protection regulation|social security|black market|dark web|
	darknet|vault 7|advanced persistent threat|remote desktop protocol|freedom of information|national insurance|two factor authentication|single sign on|
	machine learning|artificial intelligence|supply chain|data privacy day|cyber monday|black friday|christmas|easter|thanksgiving|super bowl|olympics|
	olympic games|republicans|democrats|democrat|republican|muslim|muslims|christian|brexit|deep web|wild west|cloud|blockchain|managed service providers|msps|
	information technology|chief information officer|electronic health record|corrective action plan|resolution agreement|notice of privacy practices|sarbanes oxley|
	gramm leach bliley|hitech|hitech act|ferpa|coppa|ccpa|california consumer privacy act|computer misuse act|computer fraud and abuse act|cfaa|
	communications decency act|freedom of information act|foia|foi|privacy act|patriot act|privacy shield|safe harbor|safe harbour|right to be forgotten|
	notifiable data breaches|notifiable data breaches scheme|pipeda|digital charter|information technology act|it act|aadhaar act|personal data protection act|pdpa|
	pci dss|pci|iso 27001|iso|soc 2|nist framework|cybersecurity framework|federal rules|chapter 11|first amendment|fourth amendment|fifth amendment|good friday|
	boxing day|new year|new year eve|new year day|independence day|memorial day|labor day|veterans day|columbus day|mother day|father day|valentine day|halloween|
	hanukkah|ramadan|eid|diwali|passover|lunar new year|chinese new year|bank holiday|patch tuesday|giving tuesday|small business saturday|prime day|singles day|
	tax day|election day|cybersecurity awareness month|national cyber security awareness month|safer internet day|world cup|olympic|winter olympics|summer olympics|
	champions league|premier league season|oscars|grammys|emmys|black hat|black hat usa|def con|defcon|rsa conference|mobile world congress|ces|
	chaos communication congress|wwdc|google i/o|world economic forum|davos|g7|g20|cold war|world war ii|second world war|gulf war|arab spring|wall street|
	silicon valley|main street|capitol hill|downing street|whitehall|fleet street|fortune 500|fortune 100|fortune 50|ftse 100|ftse|dow jones|s&p 500|
	nasdaq composite|dax|iot|big data|open source|software as a service|saas|business email compromise|bec|ceo fraud|advanced persistent threats|apts|
	distributed denial of service|man in the middle|zero day|zero days|remote access trojan|command and control|indicators of compromise|iocs|
	common vulnerabilities and exposures|proof of concept|remote code execution|cross site scripting|sql injection|buffer overflow|end user license agreement|
	terms of service|privacy policy|terms and conditions|non disclosure agreement|memorandum of understanding|social security numbers|social security number|
	tax identification number|employer identification number|personal identification number|driver license|date of birth|medical record number|explanation of benefits|
	form 1099|form w 2|w 2|w 2s|w2|w2s|1099|1040|unique identification number|one time password|otp|two step verification|2fa|mfa|multi factor authentication|
	sso|captcha|recaptcha|public key infrastructure|pki|dark web marketplace|darkweb|dark net|surface web|web 2.0|wi fi|wifi|voip|lte|gsm|sim|esim|imei|
	imsi|rfid|nfc|gps|emv|chip and pin|magstripe|atms|cctv|plc|plcs|scada|ics|hvac|ehr|ehrs|emr|emrs|hie|icd 10|cpt|npi|chief executive|
	chief executive officer|chief technology officer|chief security officer|chief information security officer|chief financial officer|chief operating officer|
	chief privacy officer|vice president|executive vice president|senior vice president|human resources|hr|public relations|pr|q&a|faq|faqs|press office|
	help desk|call center|customer service|customer support|board of directors|board of trustees|city council|city hall|town hall|county commission|school board|
	board of education|british|american|americans|european|europeans|africans|asian|asians|canadians|australians|britons|indians|russians|chinese|iranians|
	north koreans|ukrainians|israelis|germans|brits|scots|welsh|irish|jewish|catholic|catholics|hindu|hindus|latin|english|spanish|french|arabic|cyrillic|
	mandarin|hebrew|hispanic|latino|north|south|east|west|midwest|middle east|far east|silicon roundabout|bay area|east coast|west coast|gulf|pacific|
	atlantic|mediterranean|act of god|plan b|catch 22|trojan horse|robin hood|big brother|pandora|murphy|occam|roman|victorian|ground zero|breaking news|
	exclusive|opinion|editorial|analysis|comment|advertisement|sponsored|newsletter|further reading|read more|getty images|getty|shutterstock|istock|
	istockphoto|flickr|creative commons|wikimedia|pixabay|unsplash|thinkstock|photo credit|image credit|file photo|screenshot|correction|
	sha|sha 1|sha 2|sha 256|sha 512|md5|bcrypt|scrypt|pbkdf2|argon2|aes|aes 256|rsa 2048|blowfish|html5|ipv4|ipv6|mac address|mac addresses|
	bitcoin|bitcoins|ethereum|monero|litecoin|dogecoin|zcash|ripple|ipod|ipods|macbook|macbooks|chromebook|chromebooks|playstation 4|xbox one`
