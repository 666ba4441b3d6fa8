package extract

// knownAttackers are groups and aliases behind attacks.
const knownAttackers = `fancy bear|cozy bear|apt28|apt29|apt10|apt 10|apt 28|apt 29|sofacy|pawn storm|lazarus|lazarus group|anonymous|lulzsec|shadow brokers|the shadow brokers|
	equation group|guccifer|guccifer 2.0|the dark overlord|dark overlord|thedarkoverlord|tdo|lizard squad|ourmine|syrian electronic army|fin7|fin6|carbanak|
	cobalt|magecart|lapsus$|lapsus|cl0p|clop|lockbit|blackcat|alphv|revil|sodinokibi|darkside|conti|ryuk|hive|black basta|scattered spider|shinyhunters|
	gnosticplayers|vice society|royal ransomware|bianlian|ransomhub|rhysida|medusa|akira|play ransomware|karakurt|avoslocker|snatch|maze|netwalker|
	ragnar locker|dragonfly|sandworm|turla|charming kitten|apt33|apt34|oilrig|deep panda|apt1|apt3|apt41|fin8|phineasfisher|phineas fisher|
	crackas with attitude|guardians of peace|hafnium|nobelium|volt typhoon|salt typhoon|killnet|desorden|intelbroker|usdod|hunters international|qilin|inc ransom|
	8base|cactus|everest|daixin|lorenz|quantum|blackbyte|cuba ransomware|apt 1|comment crew|apt12|apt15|apt17|apt18|apt19|apt20|apt27|apt30|apt31|apt32|
	apt35|apt36|apt37|apt38|apt39|apt40|apt 33|apt 34|apt 35|apt 37|apt 38|apt 40|oceanlotus|ocean lotus|kimsuky|andariel|bluenoroff|hidden cobra|scarcruft|
	muddywater|muddy water|copykittens|rocket kitten|newscaster|greenbug|chafer|leafminer|magic hound|cutting kitten|strontium|sednit|tsar team|grizzly steppe|
	cyberberkut|cozyduke|the dukes|office monkeys|venomous bear|uroburos|energetic bear|crouching yeti|telebots|voodoo bear|gamaredon|callisto|cyber caliphate|
	cybercaliphate|islamic state hacking division|united cyber caliphate|stone panda|menupass|red apollo|cloudhopper|winnti|barium|axiom|emissary panda|iron tiger|
	goblin panda|mustang panda|gothic panda|putter panda|wicked panda|temp.periscope|naikon|hellsing|platinum|darkhotel|dark hotel|patchwork|dropping elephant|
	sidewinder|donot team|transparent tribe|gaza cybergang|molerats|desert falcons|arid viper|bahamut|dark caracal|stealth falcon|equation|longhorn|lamberts|
	strider|projectsauron|wild neutron|fin1|fin4|fin5|fin10|fin11|ta505|ta542|ta551|evil corp|dridex gang|indrik spider|wizard spider|grim spider|
	cobalt group|cobalt gang|silence group|anunak|moneytaker|metel|buhtrap|carbon spider|anonymous sudan|ghostsec|ghost squad hackers|ghostsquad|antisec|
	team poison|teampoison|redhack|red hack|tunisian fallaga team|fallaga|al qassam cyber fighters|izz ad din al qassam cyber fighters|iranian cyber army|parastoo|
	ajax security team|new world hackers|new world hacking|phantom squad|poodlecorp|poodle corp|armada collective|dd4bc|fancy lazarus|rex mundi|team ghostshell|
	ghostshell|peace_of_mind|tessa88|doubleflag|thereaper|kapustkiy|cyberzeist|w0rm|1x0123|berkut|cyber berkut|impact team|the impact team|turkish crime family|
	janit0r|janitor|crackas|cwa|cracka|lizard stresser|finest squad|derptrolling|hacking team hacker|nightmare market|fin7 group|
	magecart group|group 5|red october|cloud atlas|el machete|packrat|careto|the mask|animal farm|bronze butler|blacktech|taidoor|lotus blossom|
	gallium|soft cell|nefilim|doppelpaymer gang|ragnarok|pysa|mespinoza|babuk|avaddon|egregor|suncrypt|astro team|payload.bin|marketo|blackmatter|black matter|
	trigona|money message|cl0p gang|clop gang|snatch team|noescape|ransomed.vc|donut leaks|cicada3301|dragonforce|embargo|interlock|safepay|lynx|termite|
	sarcoma|ransomexx|yanluowang|cryptbb|sp1d3r|siegedsec|againstthewest|nam3l3ss|ddosecrets|distributed denial of secrets|hushpuppi|london blue|silverterrier|
	scarlet widow|curious orca|cosmic lynx|ancient tortoise`
