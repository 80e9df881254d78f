//! Every address leads somewhere, and back to itself.

use assessment::ISO_42001_2023;
use shell::route::Route;

#[test]
fn every_route_is_parsed_from_what_it_prints() {
    let fixed = [
        Route::Start,
        Route::Profile,
        Route::Areas,
        Route::FirstPass(None),
        Route::Results,
        Route::Method,
        Route::Settings,
        Route::Embedding,
    ];
    let areas = ISO_42001_2023.area_ids().map(|area| Route::Area(area, None));
    let requirements = ISO_42001_2023.requirement_ids().map(Route::to_requirement);
    for route in fixed.into_iter().chain(areas).chain(requirements) {
        let printed = route.to_string();
        assert_eq!(printed.strip_prefix('#').map(Route::parse), Some(route), "{printed}");
    }
}

#[test]
fn what_is_no_route_is_said_to_be_missing() {
    for fragment in [
        "/area/A.11",
        "/area/A.7/A.8.2",
        "/area",
        "/results/more",
        "/stage-1/4.9",
        "/AREAS",
        "/%00",
        "/area/A.7/A.7.4/x",
    ] {
        assert_eq!(Route::parse(fragment), Route::Missing, "{fragment}");
    }
}

#[test]
fn a_shared_result_is_known_by_its_beginning() {
    assert_eq!(Route::parse("r=AAAA"), Route::Shared);
    assert_eq!(Route::parse(""), Route::Start);
}
