pdf-page = side { $page } av { $pages }
