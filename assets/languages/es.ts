<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Thaw</name>
        <message>
            <source>A friend, a relative, a doctor, a neighbour. You could say, this is a bad moment, can you stay with me, or stay on the phone? The reasons can wait.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>About five minutes outside might fit first, or the quiet room. How it is can be looked at again after that.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>After how the last session ended, something outside or with contact might fit for now.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Call the local emergency number</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Contact might fit, or going inside if you like. Nothing in particular is meant to come through.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Continue</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>For the next day, sessions that stay outside or with contact might fit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>General wellness audio. Not a medical device, not a substitute for professional care.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Going as far as what is inside is one way today; the whole session, with feelings, is another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Grounding only</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>I need help now</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If the place you are in is dangerous</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you can leave, you could go where other people are, a neighbour, a shop, a station, and call from there. If you can’t speak, you can stay on the line, or send a text where that works.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you might harm yourself</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>If you or somebody near you is in danger, this comes first, before anything else on this page.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>It may not suit you now if you’re in danger or thinking of harming yourself; often lose time or feel unreal; see or hear things others don’t; have had a very recent shock or loss; or have been told to avoid relaxation or breathing exercises.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Moving away from whatever you might use, or asking somebody to take it away, puts distance and time in between. The lines below are for this too, at any point of it.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My breath</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My feet</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>My hands</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Not today</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Please don’t use it while driving or alongside machinery.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions that go inside are meant for twice a day at most.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions that go inside are meant for twice a day at most. Something outside or with contact is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions with feelings are meant for after three comfortable ones with contact. One of those is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions with feelings are meant for once a day and three times a week at most, after three comfortable ones with contact.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions with feelings are meant for once a day at most. Something gentler is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Sessions with feelings are meant for three times a week at most. Something gentler is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Several sessions this week ended with more going on than at their start. Leaving Thaw aside for a while, and talking with a doctor or a therapist, might help more than another one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Somebody you trust</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something I can hold</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something I can see</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Something short with the senses might fit, upright and with open eyes.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Staying with what is outside and with contact is one way today; the whole session is another.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Strong feelings can come up, sometimes later. You can stop at any moment with Esc.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Support options</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thaw calls nobody and tells nobody. The numbers are here to read, on this computer, without the internet.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Thaw plays guided listening for noticing and rest. It isn’t medical care, therapy or crisis help.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quiet room could come first, with a clear voice, open eyes and things to name. Something outside, with no scan and no images, is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The quiet room could come first, with little sound and few words. Support has people to talk to, and leaving it for today is a way too.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>The sounds around me</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>This session goes further than Thaw plays. It belongs beside a person who is there.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>What Thaw does</source>
            <translation type="unfinished" />
        </message>
        <message>
            <source>Without numbers, staying with what is outside and with contact is one way; the whole session is another.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
