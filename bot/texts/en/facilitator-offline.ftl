# Colleagues without Telegram

facilitator-button-offline = Without Telegram
facilitator-offline = They take part in sparring without Telegram. Whom would you like to see?
facilitator-offline-none = A colleague without Telegram can take part in sparring once you have agreed on it. Would you like to add one?
facilitator-button-offline-new = Add a colleague
facilitator-offline-name = What is the colleague called? Write the name as others shall see it, at most 30 characters.
facilitator-offline-department = Which department does { $name } belong to?
facilitator-offline-profession = What does { $name } work as?
facilitator-offline-reach = How is { $name } reached? Write, for instance, an extension, a room or a work e-mail, at most 80 characters.
facilitator-offline-agreed = Whoever is put together with { $name } is told: { $contact }. Has { $name } agreed to take part?
facilitator-button-agreed = Yes, it is agreed
facilitator-offline-contact = Without Telegram. Reached by: { $contact }
facilitator-offline-paused = Paused.
facilitator-button-contact = Change the contact
facilitator-button-pause = Pause
facilitator-button-go-on = Resume
facilitator-button-notice = Show the notice
facilitator-offline-erase = Shall { $name } be erased? Name, contact and everything else go at once.
facilitator-offline-notice =
    Hand this notice to { $name }:

    <b>Makker at { $organisation }</b>
    You take part in sparring with colleagues because you agreed to it. It is voluntary, and you can say no at any time.

    What is kept is your name, your department, your profession and how you are reached: { $contact }. The facilitators see it, and so does whoever you are put together with. Whom you were put together with is kept for at most { $days } days.

    You can be shown what is kept about you, and have it corrected, paused or erased: tell the facilitator. The controller is { $controller }, and the data protection officer is { $dpo }. You can complain to the Danish Data Protection Agency.
