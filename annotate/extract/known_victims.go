package extract

import "strings"

// knownVictims are organizations whose breaches news keep coming back to. Where
// one is named in an article about another, it is seldom for anything else; it is
// one feature of many.
var knownVictims = setOfLines(`
	equifax|yahoo|target|home depot|the home depot|anthem|ashley madison|sony|sony pictures|sony pictures entertainment|linkedin|myspace|dropbox|adobe|adobe systems|tumblr|last.fm|vk.com|rambler|badoo
	talktalk|carphone warehouse|dixons carphone|tesco bank|british airways|ticketmaster|cathay pacific|marriott|marriott international|starwood|hilton|hyatt|trump hotels|omni hotels|kimpton|mandarin oriental|white lodging|intercontinental hotels group|ihg|hard rock
	office of personnel management|opm|democratic national committee|dnc|hillary clinton campaign|bundestag|german bundestag|tv5 monde|tv5monde|world anti-doping agency|wada|mossack fonseca|hacking team|gamma international|stratfor|panama papers
	uber|ebay|jpmorgan|jpmorgan chase|jp morgan|neiman marcus|michaels|p.f chang's|pf chang's|wendy's|wendys|chipotle|arby's|sonic|sonic drive-in|jimmy john's|dairy queen|ups store|goodwill|staples|sally beauty|supervalu|albertsons|kmart|sears|saks|saks fifth avenue|lord & taylor|macy's|bloomingdale's|whole foods|forever 21|gamestop|newegg|brooks brothers|eddie bauer|noodles & company|cicis|heartland|heartland payment systems|tjx|tj maxx|t.j maxx|global payments|rsa|diginotar
	premera|premera blue cross|carefirst|excellus|community health systems|banner health|medstar|medstar health|hollywood presbyterian|hollywood presbyterian medical center|methodist hospital|21st century oncology|advocate health|tricare|ucla health|allscripts|singhealth|labcorp|quest diagnostics|american medical collection agency|amca|medibank|optus
	bangladesh bank|banco de chile|cosmos bank|coincheck|mt gox|mt. gox|mtgox|bitfinex|nicehash|bithumb|dao|zaif|youbit|tether|parity
	ashley madison|adult friend finder|adultfriendfinder|friendfinder networks|vtech|toys r us|spiral toys|cloudpets|snapchat|patreon|kickstarter|000webhost|imgur|bitly|disqus|quora|myfitnesspal|under armour|ticketfly|eventbrite|zomato|careem|panera|panera bread|orbitz|timehop|typeform|newegg|exactis|river city media|alteryx|deep root analytics|verifications.io|dubsmash|500px|myheritage|canva|houzz|capital one|desjardins|first american|door dash|doordash|evite|flipboard|wattpad|zynga|chegg
	city of atlanta|colorado department of transportation|baltimore|san francisco municipal transportation agency|merck|maersk|moller-maersk|a.p moller-maersk|fedex|tnt|reckitt benckiser|mondelez|norsk hydro|saint-gobain|nhs|national health service|telefonica|renault|honda|boeing|tsmc|dla piper|wpp
	ukrenergo|prykarpattyaoblenergo|saudi aramco|rasgas|qatar national bank|natanz|sands|las vegas sands|nasdaq|associated press|swift|hbo|netflix|wonga|three|three mobile|camelot|lloyds|deloitte|accenture|wipro|verizon|republican national committee|facebook|cambridge analytica|twitter|google+|instagram|github|reddit|experian|t-mobile|sage|bupa|morrisons|cex|debenhams|butlin's|superdrug|wetherspoon|jd wetherspoon|moonpig|vodafone|o2|weebly|foursquare|lastpass|onelogin|mail.ru|yandex|wish|gmail|evernote|living social|livingsocial|zappos|scribd|gawker|epsilon|playstation network|steam|valve|bitcointalk|neopets|dun & bradstreet|national security agency|nsa|central intelligence agency|cia|internal revenue service|irs|u.s postal service|us postal service|state department|white house|securities and exchange commission|sec|aadhaar|uidai|comelec|desjardins`)

// setOfLines makes a set of what bars and line breaks part.
func setOfLines(all string) map[string]bool {
	m := map[string]bool{}
	for _, line := range strings.Split(all, "\n") {
		for _, s := range strings.Split(line, "|") {
			m[strings.TrimSpace(s)] = true
		}
	}
	delete(m, "")
	return m
}
