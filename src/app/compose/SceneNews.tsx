import { useStore } from 'zustand';
import { goTo } from '../frame/frameStore.ts';
import { News } from '../notice/News.tsx';
import { sceneNews } from './addScene.ts';

/** Says that a scene was added, and leads to the lecture. */
export function SceneNews() {
  const said = useStore(sceneNews, (state) => state.said);
  const leave = () => sceneNews.setState({ said: null });
  const lead = () => {
    leave();
    goTo('compose');
  };
  return <News said={said} action="Your lecture" onAction={lead} onLeave={leave} />;
}
