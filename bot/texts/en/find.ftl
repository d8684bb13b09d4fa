# The library: searching what colleagues let everybody find
find-home = What are you looking for? Write a few words, and I will search closed cases, what colleagues learnt, and what they share with everybody.
find-no-words = I found no words to search for. Will you write a few?
find-found = { $count ->
    [one] I found one text.
   *[other] I found { $count } texts, the best first.
}
find-found-most = Here are the { $count } that fit best.
find-on-topic = Topic: { $title }
find-none = I found nothing about that. Will you try fewer or other words?
find-none-on-topic = I found nothing about that under this topic. Will you try another?
find-kind-case = Case
find-kind-lesson = What a colleague took along
find-kind-reflection = Reflection on a case
find-kind-shared = Shared with all
find-head = <b>{ $kind }</b>
find-head-topic = <b>{ $kind }</b> · { $title }
find-by = – { $name }
find-topics = Which topic do you want to see?
find-button-open = Show no. { $number }
find-button-before = Show previous
find-button-after = Show more
find-button-topics = Choose topic
find-button-all-topics = Show all topics
find-button-again = Search
find-button-mine = Mine in the library
find-list-gone = Something was taken out of the library, so this list is shown no more. You can search again with /find.
find-lesson-quote = A colleague took this along from a case on the same topic: “{ $words }”

# What one has put there oneself
find-mine = This is yours in the library. Do you want to see some of it?
find-mine-none = You have nothing in the library.
find-button-keep = Keep
find-button-remove = Remove
find-keep-ask = The text has been in the library for long. May it stay? Without an answer it stays.
find-kept = It stays in the library.
find-remove-ask = The text is taken out of the library and out of colleagues' chats. What somebody saved elsewhere cannot be called back; do you want to remove it?
find-button-remove-now = Yes, remove it
find-button-not-remove = No, keep it
find-removed = It has been taken out of the library.
find-item-keep = Your text in the library
