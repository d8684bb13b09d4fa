pdf-page = page { $page } of { $pages }
