pdf-page = side { $page } af { $pages }
