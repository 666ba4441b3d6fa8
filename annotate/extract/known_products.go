package extract

// knownProducts are software, services, devices, protocols, currencies and markets
// that a report mentions without meaning their maker.
const knownProducts = `windows|android|ios|macos|mac|linux|iphone|iphones|ipad|office 365|outlook|gmail|firefox|safari|internet explorer|flash player|adobe flash|java|
	javascript|wordpress|drupal|joomla|mongodb|elasticsearch|mysql|sql server|oracle database|amazon s3|s3|aws|amazon web services|azure|google cloud|github|
	bitbucket|dropbox|google drive|google docs|sharepoint|microsoft|google|apple|twitter|facebook|whatsapp|telegram|signal|google play|app store|itunes|
	icloud|paypal|tor|dark web|darknet|reddit|youtube|instagram|skype|citrix|cisco|vmware|server message block|smb|rdp|kubernetes|
	docker|jenkins|apache|visa|mastercard|american express|play store|amazon|powershell|android pay|xbox|playstation|wi fi|bluetooth|windows 10|windows 7|
	windows 8|windows xp|windows server|windows defender|internet information services|iis|exchange server|microsoft exchange|exchange online|active directory|
	microsoft office|microsoft word|excel|powerpoint|onedrive|visual basic|vba|.net|microsoft edge|chrome|google chrome|chromium|tor browser|tor network|
	apple pay|google pay|samsung pay|apple watch|apple id|facetime|imessage|siri|alexa|cortana|google home|amazon echo|nest|kindle|fire tv|roku|apple tv|
	chromecast|google+|google plus|google maps|google analytics|google doc|g suite|google apps|google workspace|google calendar|hangouts|waze|blogger|tumblr api|
	periscope|vine|messenger|facebook messenger|facebook login|wechat|viber|kik|discord|slack workspace|trello|jira|confluence|gitlab|docker hub|npm|pypi|
	maven|jquery|node.js|nodejs|react|angular|php|python|ruby|ruby on rails|perl|bash|struts|apache struts|apache struts 2|tomcat|nginx|openssl|openssh|
	ssh|ssl|tls|https|smtp|imap|pop3|ftp|sftp|tftp|telnet|snmp|upnp|ss7|signaling system 7|diameter|vpn|ipsec|oauth|saml|ldap|kerberos|ntlm|wpa2|wep|
	zigbee|z wave|modbus|mqtt|vbulletin|phpbb|mybb|invision|ip.board|xenforo|magento|shopify|woocommerce|prestashop|opencart|joomla!|typo3|plesk|cpanel|
	phpmyadmin|redis|memcached|couchdb|cassandra|hadoop|splunk enterprise|kibana|elastic|postgresql|postgres|mariadb|sqlite|ms sql|oracle weblogic|weblogic|
	websphere|coldfusion|sap netweaver|peoplesoft|salesforce|workday|servicenow|zendesk|mailchimp|sendgrid|marketo automation|hubspot|survey monkey|surveymonkey|
	typeform|moveit|moveit transfer|goanywhere|goanywhere mft|accellion fta|accellion|fta|ivanti|pulse secure|pulse connect secure|fortigate|fortios|netscaler|
	big ip|palo alto globalprotect|globalprotect|sonicwall sma|teamviewer|logmein|gotomypc|anydesk|connectwise|screenconnect|kaseya vsa|kaseya|solarwinds orion|
	orion|quickbooks|turbotax|quicken|paypal checkout|stripe|square reader|venmo|zelle|ledger|trezor|metamask|litecoin|dogecoin|ripple|zcash|ether|xmr|btc|
	bitcoins|perfect money|western union|moneygram|webmoney|itunes gift card|ukash|moneypak|playstation network|psn|xbox live|steam|minecraft|fortnite|
	pokemon go|roblox|raspberry pi|arduino|intel|amd|arm|snapdragon|qualcomm|nvidia|galaxy|samsung galaxy|pixel|nexus|blackberry|blackberry messenger|
	mac os x|os x|macos high sierra|safari browser|keychain|gatekeeper|quicktime|adobe reader|acrobat|acrobat reader|photoshop|flash|shockwave|silverlight|unix|
	solaris|ubuntu|debian|red hat|red hat linux|fedora|centos|freebsd|kali linux|whonix|tails|protonmail|hushmail|cock.li|tutanota|silk road|alphabay market|
	hansa|dream market|the real deal|therealdeal|wall street market|agora|valhalla|4chan|8chan|gab|exploit.in|raidforums|raid forums|breachforums|nulled|
	ghostbin|mediafire|rapidshare|wetransfer|archive.org|wayback machine`
